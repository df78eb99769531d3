import numpy as np


def upsample_bilinear(image, h, w):
    def matrix(size, n):
        place = np.clip((np.arange(n) + 0.5) * size / n - 0.5, 0, size - 1)
        first = place.astype(int)
        weights = np.zeros((n, size))
        np.add.at(weights, (np.arange(n), first), 1 - (place - first))
        np.add.at(weights, (np.arange(n), np.minimum(first + 1, size - 1)), place - first)
        return weights

    image = np.asarray(image, dtype=float)
    return (matrix(len(image), h) @ image @ matrix(len(image[0]), w).T).tolist()
