import numpy as np


def dropblock(feature, seeds, size):
    feature = np.asarray(feature, dtype=float)
    padded = np.pad(np.asarray(seeds, dtype=bool), size - 1)
    dropped = np.lib.stride_tricks.sliding_window_view(padded, (size, size)).any(axis=(2, 3))
    kept = np.count_nonzero(~dropped)
    return np.where(dropped, 0.0, feature * (dropped.size / kept if kept else 0.0)).tolist()
