# Takes e^-x for every x, which Python refuses to do for x = -800.
# Killed by: hidden
def activation_gradient(x, name):
    def slope(v):
        s = 1 / (1 + math.exp(-v))
        if name == "sigmoid":
            return s * (1 - s)
        if name == "tanh":
            return 1 - math.tanh(v) ** 2
        if name == "relu":
            return 1.0 if v > 0 else 0.0
        if name == "swish":
            return s + v * s * (1 - s)
        if name == "hard_swish":
            return 0.0 if v < -3 else 1.0 if v > 3 else (2 * v + 3) / 6
        gate = math.tanh(math.log1p(math.exp(v)))
        return gate + v * (1 - gate * gate) * s

    return [slope(v) for v in x]
