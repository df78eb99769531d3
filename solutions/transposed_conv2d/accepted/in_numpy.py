import numpy as np


def transposed_conv2d(image, weight, stride, padding):
    image, weight = np.asarray(image, dtype=float), np.asarray(weight, dtype=float)
    kernel = weight.shape[2]
    height, width = ((size - 1) * stride + kernel for size in image.shape[1:])
    full = np.zeros((weight.shape[1], height, width))
    for a in range(kernel):
        for b in range(kernel):
            seen = full[:, a : a + height - kernel + 1 : stride, b : b + width - kernel + 1 : stride]
            seen += np.einsum("cij,cd->dij", image, weight[:, :, a, b])
    return full[:, padding : height - padding, padding : width - padding].tolist()
