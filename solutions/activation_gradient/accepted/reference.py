"""The derivative of each activation, as a table of functions."""


def sigmoid(v: float) -> float:
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))


def of_mish(v: float) -> float:
    gate = math.tanh(max(v, 0) + math.log1p(math.exp(-abs(v))))
    return gate + v * (1 - gate**2) * sigmoid(v)


SLOPES = {
    "sigmoid": lambda v: sigmoid(v) * (1 - sigmoid(v)),
    "tanh": lambda v: 1 - math.tanh(v) ** 2,
    "relu": lambda v: 1.0 if v > 0 else 0.0,
    "swish": lambda v: sigmoid(v) * (1 + v * (1 - sigmoid(v))),
    "hard_swish": lambda v: 0.0 if v < -3 else 1.0 if v > 3 else (2 * v + 3) / 6,
    "mish": of_mish,
}


def activation_gradient(x: list[float], name: str) -> list[float]:
    return [SLOPES[name](v) for v in x]
