"""Clipping by the global norm: measure everything, then scale everything."""


def clip_gradient_norm(grads: list[list[float]], max_norm: float) -> list[list[float]]:
    norm = math.sqrt(sum(g * g for tensor in grads for g in tensor))
    if norm <= max_norm:
        return grads
    return [[g * max_norm / norm for g in tensor] for tensor in grads]
