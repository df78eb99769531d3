"""Batch normalisation in training, column by column."""


def batch_norm_train(
    x: list[list[float]],
    gamma: list[float],
    beta: list[float],
    running_mean: list[float],
    running_var: list[float],
    momentum: float,
    eps: float,
) -> tuple[list[list[float]], list[float], list[float]]:
    columns = list(zip(*x))
    means = [math.fsum(column) / len(column) for column in columns]
    squares = [math.fsum((value - mean) ** 2 for value in column) for column, mean in zip(columns, means)]
    scales = [g / math.sqrt(total / len(x) + eps) for g, total in zip(gamma, squares)]
    y = [[scale * (value - mean) + b for value, mean, scale, b in zip(row, means, scales, beta)] for row in x]
    unbiased = [total / (len(x) - 1) for total in squares]
    return y, updated(running_mean, means, momentum), updated(running_var, unbiased, momentum)


def updated(old: list[float], new: list[float], momentum: float) -> list[float]:
    return [(1 - momentum) * before + momentum * now for before, now in zip(old, new)]
