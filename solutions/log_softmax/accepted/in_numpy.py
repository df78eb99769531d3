import numpy as np


def log_softmax(logits):
    if not logits:
        return []
    shifted = np.array(logits) - np.max(logits, axis=1, keepdims=True)
    return (shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))).tolist()
