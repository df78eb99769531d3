# Node by node from the output to the input, as automatic differentiation does.
def batch_norm_backward(x, gamma, grad_out, eps):
    n = len(x)
    columns, grad_gamma, grad_beta = [], [], []
    for column, g, grads in zip(zip(*x), gamma, zip(*grad_out)):
        mean = sum(column) / n
        u = [value - mean for value in column]
        var = sum(value * value for value in u) / n
        r = (var + eps) ** -0.5
        by_z = [g * grad for grad in grads]
        by_var = sum(a * b for a, b in zip(by_z, u)) * -0.5 * r**3
        by_u = [a * r + by_var * 2 * b / n for a, b in zip(by_z, u)]
        columns.append([a - sum(by_u) / n for a in by_u])
        grad_gamma.append(sum(grad * b * r for grad, b in zip(grads, u)))
        grad_beta.append(sum(grads))
    return list(zip(*columns)), grad_gamma, grad_beta
