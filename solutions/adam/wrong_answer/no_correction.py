# Leaves the bias of both averages.
# Killed by: examples
def adam(weights, grads, lr, beta1, beta2, eps):
    w, m, v = list(weights), [0.0] * len(weights), [0.0] * len(weights)
    for step in grads:
        for i, g in enumerate(step):
            m[i] = beta1 * m[i] + (1 - beta1) * g
            v[i] = beta2 * v[i] + (1 - beta2) * g * g
            w[i] -= lr * m[i] / (math.sqrt(v[i]) + eps)
    return w
