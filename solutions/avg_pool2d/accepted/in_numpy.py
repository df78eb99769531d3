import numpy as np


def avg_pool2d(image, kernel, stride, ceil_mode):
    image = np.asarray(image, dtype=float)
    sums = np.zeros((image.shape[0] + 1, image.shape[1] + 1))
    sums[1:, 1:] = image.cumsum(axis=0).cumsum(axis=1)

    def ends(size):
        last = size - kernel + (stride - 1 if ceil_mode else 0)
        first = np.arange(0, min(last, size - 1) + 1, stride)
        return first, np.minimum(first + kernel, size)

    (top, bottom), (left, right) = ends(image.shape[0]), ends(image.shape[1])
    total = sums[np.ix_(bottom, right)] - sums[np.ix_(top, right)] - sums[np.ix_(bottom, left)] + sums[np.ix_(top, left)]
    return (total / np.outer(bottom - top, right - left)).tolist()
