# Returns the sigmoid itself, without the factor 1 - s.
# Killed by: examples
def sigmoid(v):
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))


def of_mish(v):
    gate = math.tanh(max(v, 0) + math.log1p(math.exp(-abs(v))))
    return gate + v * (1 - gate**2) * sigmoid(v)


def activation_gradient(x, name):
    slopes = {
        "sigmoid": sigmoid,
        "tanh": lambda v: 1 - math.tanh(v) ** 2,
        "relu": lambda v: float(v > 0),
        "swish": lambda v: sigmoid(v) + v * sigmoid(v) * (1 - sigmoid(v)),
        "hard_swish": lambda v: 0.0 if v < -3 else 1.0 if v > 3 else (2 * v + 3) / 6,
        "mish": of_mish,
    }
    return [slopes[name](v) for v in x]
