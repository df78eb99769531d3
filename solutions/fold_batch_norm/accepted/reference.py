"""Batch normalisation folded into a convolution."""

Filters = list[list[list[float]]]


def fold_batch_norm(
    weight: list[Filters],
    bias: list[float],
    gamma: list[float],
    beta: list[float],
    mean: list[float],
    var: list[float],
    eps: float,
) -> tuple[list[Filters], list[float]]:
    factors = [g / math.sqrt(v + eps) for g, v in zip(gamma, var)]
    new_weight = [
        [[[value * factor for value in row] for row in kernel] for kernel in filters]
        for filters, factor in zip(weight, factors)
    ]
    return new_weight, [(b - m) * factor + shift for b, m, factor, shift in zip(bias, mean, factors, beta)]
