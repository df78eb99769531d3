import numpy as np


def spp(feature, levels):
    feature = np.asarray(feature, dtype=float)

    def pooled(values, n, axis):
        size, index = values.shape[axis], np.arange(n)
        first, end = index * size // n, -(-(index + 1) * size // n)
        parts = [values.take(range(a, b), axis=axis).max(axis=axis) for a, b in zip(first, end)]
        return np.stack(parts, axis=axis)

    return np.concatenate([pooled(pooled(feature, n, 1), n, 2).ravel() for n in levels]).tolist()
