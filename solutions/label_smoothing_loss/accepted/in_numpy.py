import numpy as np


def label_smoothing_loss(logits, labels, eps):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    of_labels = log_p[np.arange(len(labels)), labels]
    return float(-((1 - eps) * of_labels + eps * log_p.mean(axis=1)).mean())
