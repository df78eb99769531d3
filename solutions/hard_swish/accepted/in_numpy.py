import numpy as np


def hard_swish(x):
    x = np.asarray(x, dtype=float)
    return (x * np.clip(x + 3, 0, 6) / 6).tolist()
