# Cuts off each number by itself, as clip_grad_value_ does.
# Killed by: examples
def clip_gradient_norm(grads, max_norm):
    return [[max(-max_norm, min(max_norm, g)) for g in tensor] for tensor in grads]
