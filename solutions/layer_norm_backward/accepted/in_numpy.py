import numpy as np


def layer_norm_backward(x, gamma, grad_out, eps):
    x, grads = np.asarray(x, dtype=float), np.asarray(grad_out, dtype=float)
    u = x - x.mean(axis=1, keepdims=True)
    s = np.sqrt((u**2).mean(axis=1, keepdims=True) + eps)
    z, h = u / s, grads * gamma
    grad_x = (h - h.mean(axis=1, keepdims=True) - z * (h * z).mean(axis=1, keepdims=True)) / s
    return grad_x.tolist(), (grads * z).sum(axis=0).tolist(), grads.sum(axis=0).tolist()
