import numpy as np


def cross_entropy_backward(logits, labels):
    logits = np.asarray(logits, dtype=float)
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(labels)), labels] -= 1
    return (p / len(labels)).tolist()
