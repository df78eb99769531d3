import numpy as np


def upsample_nearest(image, h, w):
    image = np.asarray(image, dtype=float)
    rows = np.arange(h) * image.shape[0] // h
    columns = np.arange(w) * image.shape[1] // w
    return image[rows[:, None], columns].tolist()
