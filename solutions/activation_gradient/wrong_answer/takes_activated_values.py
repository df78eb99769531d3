# Takes x for the output of sigmoid and tanh.
# Killed by: examples
def sigmoid(v):
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))


def of_mish(v):
    gate = math.tanh(max(v, 0) + math.log1p(math.exp(-abs(v))))
    return gate + v * (1 - gate**2) * sigmoid(v)


def activation_gradient(x, name):
    if name == "sigmoid":
        return [v * (1 - v) for v in x]
    if name == "tanh":
        return [1 - v * v for v in x]
    if name == "relu":
        return [1.0 if v > 0 else 0.0 for v in x]
    if name == "swish":
        return [sigmoid(v) * (1 + v * (1 - sigmoid(v))) for v in x]
    if name == "hard_swish":
        return [0.0 if v < -3 else 1.0 if v > 3 else (2 * v + 3) / 6 for v in x]
    return [of_mish(v) for v in x]
