import numpy as np


def deformable_sample(image, offsets, kernel):
    height, width = np.shape(image)
    moves = np.asarray(offsets, dtype=float).reshape(kernel, kernel, 2, height, width)
    taps = np.arange(kernel) - kernel // 2
    y = moves[:, :, 0] + np.arange(height)[:, None] + taps[:, None, None, None]
    x = moves[:, :, 1] + np.arange(width) + taps[:, None, None]
    # One pixel of zeros on each side, to which all points far outside are moved.
    padded = np.pad(np.asarray(image, dtype=float), 1)
    y, x = np.clip(y, -1, height) + 1, np.clip(x, -1, width) + 1
    top, left = np.minimum(y.astype(int), height), np.minimum(x.astype(int), width)
    below, right = y - top, x - left
    upper = (1 - right) * padded[top, left] + right * padded[top, left + 1]
    lower = (1 - right) * padded[top + 1, left] + right * padded[top + 1, left + 1]
    values = (1 - below) * upper + below * lower
    return values.reshape(kernel * kernel, height * width).T.tolist()
