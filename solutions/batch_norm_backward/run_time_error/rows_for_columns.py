# Exchanges the indices of sample and feature.
# Killed by: examples
def batch_norm_backward(x, gamma, grad_out, eps):
    n = len(x)
    grad_x, grad_gamma, grad_beta = [row[:] for row in x], [], []
    for d, g in enumerate(gamma):
        column, grads = [x[d][i] for i in range(n)], [grad_out[d][i] for i in range(n)]
        mean = sum(column) / n
        s = math.sqrt(sum((value - mean) ** 2 for value in column) / n + eps)
        z = [(value - mean) / s for value in column]
        average, along = sum(grads) / n, sum(a * b for a, b in zip(grads, z))
        for i in range(n):
            grad_x[i][d] = g / s * (grads[i] - average - z[i] * along / n)
        grad_gamma.append(along)
        grad_beta.append(sum(grads))
    return grad_x, grad_gamma, grad_beta
