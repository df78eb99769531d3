import numpy as np


def im2col(image, kernel, stride, padding):
    padded = np.pad(np.asarray(image, dtype=float), ((0, 0), (padding, padding), (padding, padding)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kernel, kernel), axis=(1, 2))
    windows = windows[:, ::stride, ::stride]
    return windows.transpose(1, 2, 0, 3, 4).reshape(-1, len(image) * kernel * kernel).tolist()
