import numpy as np


def residual_block(image, weight1, weight2):
    def conv(x, weight):
        padded = np.pad(x, ((0, 0), (1, 1), (1, 1)))
        windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))
        return np.einsum("cijab,ocab->oij", windows, np.asarray(weight, dtype=float))

    x = np.asarray(image, dtype=float)
    return np.maximum(x + conv(np.maximum(conv(x, weight1), 0), weight2), 0).tolist()
