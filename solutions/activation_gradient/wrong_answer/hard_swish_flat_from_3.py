# Takes hard swish to be flat from 3 on, as its gate is.
# Killed by: examples
def sigmoid(v):
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))


def of_mish(v):
    gate = math.tanh(max(v, 0) + math.log1p(math.exp(-abs(v))))
    return gate + v * (1 - gate**2) * sigmoid(v)


def activation_gradient(x, name):
    slopes = {
        "sigmoid": lambda v: sigmoid(v) * (1 - sigmoid(v)),
        "tanh": lambda v: 1 - math.tanh(v) ** 2,
        "relu": lambda v: float(v > 0),
        "swish": lambda v: sigmoid(v) + v * sigmoid(v) * (1 - sigmoid(v)),
        "hard_swish": lambda v: (2 * v + 3) / 6 if -3 < v < 3 else 0.0,
        "mish": of_mish,
    }
    return list(map(slopes[name], x))
