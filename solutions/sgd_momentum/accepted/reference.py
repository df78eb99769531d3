"""Gradient descent with momentum, weight by weight."""


def sgd_momentum(weights: list[float], grads: list[list[float]], lr: float, momentum: float, weight_decay: float) -> list[float]:
    w, v = list(weights), [0.0] * len(weights)
    for step in grads:
        v = [momentum * speed + g + weight_decay * weight for speed, g, weight in zip(v, step, w)]
        w = [weight - lr * speed for weight, speed in zip(w, v)]
    return w
