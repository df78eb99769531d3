# Divides by norm + 1e-6, as PyTorch does.
# Killed by: hidden
def clip_gradient_norm(grads, max_norm):
    norm = math.sqrt(sum(g * g for tensor in grads for g in tensor))
    factor = min(1.0, max_norm / (norm + 1e-6))
    return [[g * factor for g in tensor] for tensor in grads]
