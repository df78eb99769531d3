import numpy as np


def batch_norm_backward(x, gamma, grad_out, eps):
    x, grads = np.asarray(x, dtype=float), np.asarray(grad_out, dtype=float)
    u = x - x.mean(axis=0)
    s = np.sqrt((u**2).mean(axis=0) + eps)
    z = u / s
    grad_x = gamma / s * (grads - grads.mean(axis=0) - z * (grads * z).mean(axis=0))
    return grad_x.tolist(), (grads * z).sum(axis=0).tolist(), grads.sum(axis=0).tolist()
