# Treats mean and variance as constants, as at inference.
# Killed by: examples
def batch_norm_backward(x, gamma, grad_out, eps):
    n = len(x)
    columns, grad_gamma = [], []
    for column, g, grads in zip(zip(*x), gamma, zip(*grad_out)):
        mean = sum(column) / n
        s = math.sqrt(sum((value - mean) ** 2 for value in column) / n + eps)
        columns.append([g * grad / s for grad in grads])
        grad_gamma.append(sum(grad * (value - mean) / s for grad, value in zip(grads, column)))
    return [list(row) for row in zip(*columns)], grad_gamma, [sum(grads) for grads in zip(*grad_out)]
