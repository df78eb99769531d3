# Starts with the first gradient as the velocity; there may be none.
# Killed by: hidden
def sgd_momentum(weights, grads, lr, momentum, weight_decay):
    w, v = list(weights), [0.0] * len(grads[0])
    for step in grads:
        for i in range(len(w)):
            v[i] = momentum * v[i] + step[i] + weight_decay * w[i]
            w[i] -= lr * v[i]
    return w
