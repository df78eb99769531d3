"""The gradients of batch normalisation, column by column."""

Rows = list[list[float]]


def batch_norm_backward(x: Rows, gamma: list[float], grad_out: Rows, eps: float) -> tuple[Rows, list[float], list[float]]:
    n = len(x)
    columns, grad_gamma = [], []
    for column, g, grads in zip(zip(*x), gamma, zip(*grad_out)):
        mean = math.fsum(column) / n
        s = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / n + eps)
        z = [(value - mean) / s for value in column]
        average, along = math.fsum(grads) / n, math.fsum(a * b for a, b in zip(grads, z))
        columns.append([g / s * (grad - average - b * along / n) for grad, b in zip(grads, z)])
        grad_gamma.append(along)
    return [list(row) for row in zip(*columns)], grad_gamma, [math.fsum(grads) for grads in zip(*grad_out)]
