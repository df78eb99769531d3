import numpy as np


def smooth_l1(pred, target, beta):
    d = np.abs(np.subtract(pred, target))
    near = np.minimum(d, beta)
    return float((near * (d - near / 2) / beta).mean())
