# Takes a moving average of the gradients for the velocity.
# Killed by: examples
def sgd_momentum(weights, grads, lr, momentum, weight_decay):
    w, v = list(weights), [0.0] * len(weights)
    for step in grads:
        for i, g in enumerate(step):
            v[i] = momentum * v[i] + (1 - momentum) * (g + weight_decay * w[i])
            w[i] -= lr * v[i]
    return w
