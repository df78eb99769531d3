"""The logistic sigmoid, with an exponential that never exceeds 1."""


def sigmoid(x: list[float]) -> list[float]:
    return [of(value) for value in x]


def of(value: float) -> float:
    small = math.exp(-abs(value))
    return (1.0 if value >= 0 else small) / (1.0 + small)
