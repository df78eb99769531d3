import numpy as np


def deform_conv2d(image, offsets, weight, bias, stride, padding):
    image, weight, offsets = (np.asarray(x, dtype=float) for x in (image, weight, offsets))
    (height, width), (kh, kw), (rows, columns) = (x.shape[-2:] for x in (image, weight, offsets))
    moves = offsets.reshape(kh, kw, 2, rows, columns)
    y = moves[:, :, 0] + (np.arange(kh)[:, None, None, None] + np.arange(rows)[:, None] * stride - padding)
    x = moves[:, :, 1] + (np.arange(kw)[:, None, None] + np.arange(columns) * stride - padding)
    # One pixel of zeros on each side, to which all points far outside are moved.
    padded = np.pad(image, ((0, 0), (1, 1), (1, 1)))
    y, x = np.clip(y, -1, height) + 1, np.clip(x, -1, width) + 1
    top, left = np.minimum(y.astype(int), height), np.minimum(x.astype(int), width)
    below, right = y - top, x - left
    upper = (1 - right) * padded[:, top, left] + right * padded[:, top, left + 1]
    lower = (1 - right) * padded[:, top + 1, left] + right * padded[:, top + 1, left + 1]
    patches = (1 - below) * upper + below * lower
    result = np.einsum("gabij,ogab->oij", patches, weight)
    return (result + np.asarray(bias, dtype=float)[:, None, None]).tolist()
