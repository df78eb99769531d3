"""Layer normalisation of each row."""


def layer_norm(x: list[list[float]], gamma: list[float], beta: list[float], eps: float) -> list[list[float]]:
    return [normalised(row, gamma, beta, eps) for row in x]


def normalised(row: list[float], gamma: list[float], beta: list[float], eps: float) -> list[float]:
    mean = math.fsum(row) / len(row)
    variance = math.fsum((value - mean) ** 2 for value in row) / len(row)
    scale = 1 / math.sqrt(variance + eps)
    return [g * (value - mean) * scale + b for value, g, b in zip(row, gamma, beta)]
