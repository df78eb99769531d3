import numpy as np


def swish(x):
    x = np.asarray(x, dtype=float)
    return (x * (1 + np.tanh(x / 2)) / 2).tolist()
