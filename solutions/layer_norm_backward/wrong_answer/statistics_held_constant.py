# Treats mean and variance as constants.
# Killed by: examples
def layer_norm_backward(x, gamma, grad_out, eps):
    n = len(gamma)
    grad_x, grad_gamma, grad_beta = [], [0.0] * n, [0.0] * n
    for row, grads in zip(x, grad_out):
        mean = sum(row) / n
        s = math.sqrt(sum((value - mean) ** 2 for value in row) / n + eps)
        grad_x.append([g * grad / s for g, grad in zip(gamma, grads)])
        for d in range(n):
            grad_gamma[d] += grads[d] * (row[d] - mean) / s
            grad_beta[d] += grads[d]
    return grad_x, grad_gamma, grad_beta
