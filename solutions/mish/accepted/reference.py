"""Mish, with a softplus whose exponent is never positive."""


def mish(x: list[float]) -> list[float]:
    return [value * math.tanh(softplus(value)) for value in x]


def softplus(value: float) -> float:
    return max(value, 0.0) + math.log1p(math.exp(-abs(value)))
