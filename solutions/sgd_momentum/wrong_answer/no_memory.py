# Scales the gradient by 1 + momentum, and remembers nothing.
# Killed by: examples
def sgd_momentum(weights, grads, lr, momentum, weight_decay):
    w = list(weights)
    for at, step in enumerate(grads):
        factor = 1 + momentum if at > 0 else 1
        w = [weight - lr * factor * (g + weight_decay * weight) for weight, g in zip(w, step)]
    return w
