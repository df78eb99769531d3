import numpy as np


def focal_loss(logits, labels, alpha, gamma):
    labels = np.asarray(labels)
    z = np.where(labels == 1, 1, -1) * np.asarray(logits, dtype=float)
    surprise = np.logaddexp(0, -z)
    wrong = np.exp(-np.logaddexp(0, z))
    weights = np.where(labels == 1, alpha, 1 - alpha)
    return float((weights * wrong**gamma * surprise).mean())
