"""Batch normalisation at inference: one factor and one mean a feature."""


def batch_norm_infer(
    x: list[list[float]],
    gamma: list[float],
    beta: list[float],
    running_mean: list[float],
    running_var: list[float],
    eps: float,
) -> list[list[float]]:
    factors = [g / math.sqrt(var + eps) for g, var in zip(gamma, running_var)]
    features = list(zip(factors, running_mean, beta))
    return [[factor * (value - mean) + b for value, (factor, mean, b) in zip(row, features)] for row in x]
