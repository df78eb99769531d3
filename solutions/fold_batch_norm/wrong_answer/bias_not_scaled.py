# Scales the mean, but not the bias.
# Killed by: examples
def fold_batch_norm(weight, bias, gamma, beta, mean, var, eps):
    factors = [g / math.sqrt(v + eps) for g, v in zip(gamma, var)]
    scaled = [[[[v * k for v in row] for row in kernel] for kernel in filters] for filters, k in zip(weight, factors)]
    return scaled, [b - m * k + shift for b, m, k, shift in zip(bias, mean, factors, beta)]
