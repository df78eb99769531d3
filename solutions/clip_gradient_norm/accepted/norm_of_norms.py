# The norm of the tensors' norms, as libraries compute it, and a factor without a branch.
def clip_gradient_norm(grads, max_norm):
    norm = math.hypot(*(math.hypot(*tensor) for tensor in grads))
    factor = max_norm / max(norm, max_norm)
    return [[g * factor for g in tensor] for tensor in grads]
