import numpy as np


def generalised_cross_entropy(logits, labels, q):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted[np.arange(len(labels)), labels] - np.log(np.exp(shifted).sum(axis=1))
    return float((-np.expm1(q * log_p) / q).mean())
