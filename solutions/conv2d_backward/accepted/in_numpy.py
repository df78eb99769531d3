import numpy as np


def conv2d_backward(image, weight, grad_out, stride, padding):
    image, weight, grad_out = (np.asarray(x, dtype=float) for x in (image, weight, grad_out))
    padded = np.pad(image, ((0, 0), (padding, padding), (padding, padding)))
    by_padded, by_weight = np.zeros_like(padded), np.zeros_like(weight)
    rows, columns = grad_out.shape[1:]
    for a in range(weight.shape[2]):
        for b in range(weight.shape[3]):
            seen = (
                slice(None),
                slice(a, a + (rows - 1) * stride + 1, stride),
                slice(b, b + (columns - 1) * stride + 1, stride),
            )
            by_weight[:, :, a, b] = np.einsum("oij,cij->oc", grad_out, padded[seen])
            by_padded[seen] += np.einsum("oij,oc->cij", grad_out, weight[:, :, a, b])
    height, width = image.shape[1:]
    by_image = by_padded[:, padding : padding + height, padding : padding + width]
    return by_image.tolist(), by_weight.tolist(), grad_out.sum(axis=(1, 2)).tolist()
