import numpy as np


def dropout(x, keep, p, training):
    if not training:
        return x
    return (np.asarray(x, dtype=float) * np.asarray(keep, dtype=bool) / (1 - p)).tolist()
