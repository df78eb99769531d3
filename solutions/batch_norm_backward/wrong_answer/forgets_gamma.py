# Leaves gamma out.
# Killed by: examples
def batch_norm_backward(x, gamma, grad_out, eps):
    n = len(x)
    columns, grad_gamma = [], []
    for column, grads in zip(zip(*x), zip(*grad_out)):
        mean = sum(column) / n
        s = math.sqrt(sum((value - mean) ** 2 for value in column) / n + eps)
        z = [(value - mean) / s for value in column]
        along = sum(a * b for a, b in zip(grads, z))
        columns.append([(grad - sum(grads) / n - b * along / n) / s for grad, b in zip(grads, z)])
        grad_gamma.append(along)
    return [list(row) for row in zip(*columns)], grad_gamma, [sum(grads) for grads in zip(*grad_out)]
