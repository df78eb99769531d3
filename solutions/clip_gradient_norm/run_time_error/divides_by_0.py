# Divides before it compares; gradients may all be 0.
# Killed by: hidden
def clip_gradient_norm(grads, max_norm):
    norm = math.sqrt(sum(g * g for tensor in grads for g in tensor))
    factor = min(1.0, max_norm / norm)
    return [[g * factor for g in tensor] for tensor in grads]
