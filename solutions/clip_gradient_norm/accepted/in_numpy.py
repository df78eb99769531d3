import numpy as np


def clip_gradient_norm(grads, max_norm):
    tensors = [np.asarray(tensor, dtype=float) for tensor in grads]
    norm = np.sqrt(sum(np.vdot(tensor, tensor) for tensor in tensors))
    factor = max_norm / max(norm, max_norm)
    return [(tensor * factor).tolist() for tensor in tensors]
