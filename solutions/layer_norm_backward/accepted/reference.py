"""The gradients of layer normalisation, row by row."""

Rows = list[list[float]]


def layer_norm_backward(x: Rows, gamma: list[float], grad_out: Rows, eps: float) -> tuple[Rows, list[float], list[float]]:
    normalised = [normalise(row, eps) for row in x]
    grad_x = []
    for (z, s), grads in zip(normalised, grad_out):
        h = [g * grad for g, grad in zip(gamma, grads)]
        average, along = mean(h), mean([a * b for a, b in zip(h, z)])
        grad_x.append([(a - average - b * along) / s for a, b in zip(h, z)])
    by_gamma = [[grad * b for grad, b in zip(grads, z)] for (z, _), grads in zip(normalised, grad_out)]
    return grad_x, list(map(math.fsum, zip(*by_gamma))), list(map(math.fsum, zip(*grad_out)))


def normalise(row: list[float], eps: float) -> tuple[list[float], float]:
    centre = mean(row)
    s = math.sqrt(mean([(value - centre) ** 2 for value in row]) + eps)
    return [(value - centre) / s for value in row], s


def mean(numbers: list[float]) -> float:
    return math.fsum(numbers) / len(numbers)
