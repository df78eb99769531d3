# Adds eps before the root is taken.
# Killed by: examples
def adam(weights, grads, lr, beta1, beta2, eps):
    w, m, v = list(weights), [0.0] * len(weights), [0.0] * len(weights)
    for t, step in enumerate(grads, 1):
        for i, g in enumerate(step):
            m[i] = beta1 * m[i] + (1 - beta1) * g
            v[i] = beta2 * v[i] + (1 - beta2) * g * g
            w[i] -= lr * m[i] / (1 - beta1**t) / math.sqrt(v[i] / (1 - beta2**t) + eps)
    return w
