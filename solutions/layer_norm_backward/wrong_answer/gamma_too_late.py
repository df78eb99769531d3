# Multiplies by gamma after the averages have been taken.
# Killed by: examples
def layer_norm_backward(x, gamma, grad_out, eps):
    n = len(gamma)
    grad_x, grad_gamma, grad_beta = [], [0.0] * n, [0.0] * n
    for row, grads in zip(x, grad_out):
        mean = sum(row) / n
        s = math.sqrt(sum((value - mean) ** 2 for value in row) / n + eps)
        z = [(value - mean) / s for value in row]
        average, along = sum(grads) / n, sum(a * b for a, b in zip(grads, z)) / n
        grad_x.append([g * (grad - average - b * along) / s for g, grad, b in zip(gamma, grads, z)])
        for d in range(n):
            grad_gamma[d] += grads[d] * z[d]
            grad_beta[d] += grads[d]
    return grad_x, grad_gamma, grad_beta
