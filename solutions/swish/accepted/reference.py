"""Swish, with an exponential that never exceeds 1."""


def swish(x: list[float]) -> list[float]:
    return [value * sigmoid(value) for value in x]


def sigmoid(value: float) -> float:
    small = math.exp(-abs(value))
    return (1.0 if value >= 0 else small) / (1.0 + small)
