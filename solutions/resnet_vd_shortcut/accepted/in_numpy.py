import numpy as np


def resnet_vd_shortcut(feature, weight):
    feature = np.asarray(feature, dtype=float)
    channels, height, width = feature.shape
    even = np.pad(feature, ((0, 0), (0, height % 2), (0, width % 2)), mode="edge")
    pooled = even.reshape(channels, (height + 1) // 2, 2, (width + 1) // 2, 2).mean(axis=(2, 4))
    return np.einsum("oc,cij->oij", np.asarray(weight, dtype=float), pooled).tolist()
