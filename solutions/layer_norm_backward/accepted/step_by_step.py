# Through each step of the forward pass by itself, as automatic differentiation does.
def layer_norm_backward(x, gamma, grad_out, eps):
    n = len(gamma)
    grad_x, grad_gamma = [], [0.0] * n
    for row, grads in zip(x, grad_out):
        mean = sum(row) / n
        u = [value - mean for value in row]
        var = sum(value * value for value in u) / n
        inverse = (var + eps) ** -0.5
        by_z = [g * grad for g, grad in zip(gamma, grads)]
        grad_gamma = [total + grad * value * inverse for total, grad, value in zip(grad_gamma, grads, u)]
        by_inverse = sum(a * b for a, b in zip(by_z, u))
        by_var = by_inverse * -0.5 * (var + eps) ** -1.5
        by_u = [a * inverse + by_var * 2 * b / n for a, b in zip(by_z, u)]
        by_mean = -sum(by_u)
        grad_x.append([a + by_mean / n for a in by_u])
    return grad_x, grad_gamma, [sum(column) for column in zip(*grad_out)]
