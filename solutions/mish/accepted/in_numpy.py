import numpy as np


def mish(x):
    x = np.asarray(x, dtype=float)
    return (x * np.tanh(np.logaddexp(0, x))).tolist()
