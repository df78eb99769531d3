# Forgets the root of the sum of squares.
# Killed by: examples
def clip_gradient_norm(grads, max_norm):
    norm = sum(g * g for tensor in grads for g in tensor)
    if norm <= max_norm:
        return grads
    return [[g * max_norm / norm for g in tensor] for tensor in grads]
