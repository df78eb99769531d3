import numpy as np


def activation_gradient(x, name):
    x = np.asarray(x, dtype=float)
    s = np.exp(-np.logaddexp(0, -x))
    gate = np.tanh(np.logaddexp(0, x))
    slopes = {
        "sigmoid": s * (1 - s),
        "tanh": 1 - np.tanh(x) ** 2,
        "relu": np.where(x > 0, 1.0, 0.0),
        "swish": s + x * s * (1 - s),
        "hard_swish": np.where(x > 3, 1.0, np.where(x < -3, 0.0, (2 * x + 3) / 6)),
        "mish": gate + x * (1 - gate**2) * s,
    }
    return slopes[name].tolist()
