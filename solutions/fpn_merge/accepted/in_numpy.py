import numpy as np


def fpn_merge(top, lateral):
    top, lateral = np.asarray(top, dtype=float), np.asarray(lateral, dtype=float)
    (h, w), (height, width) = top.shape[1:], lateral.shape[1:]
    rows, columns = np.arange(height) * h // height, np.arange(width) * w // width
    return (lateral + top[:, rows[:, None], columns]).tolist()
