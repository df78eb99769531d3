# Puts both corrections into the learning rate and eps, as the paper suggests for speed.
def adam(weights, grads, lr, beta1, beta2, eps):
    columns = list(zip(*grads)) or [()] * len(weights)
    result = []
    for w, column in zip(weights, columns):
        m = v = 0.0
        for t, g in enumerate(column, 1):
            m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
            root = (1 - beta2**t) ** 0.5
            w -= lr * root / (1 - beta1**t) * m / (v**0.5 + eps * root)
        result.append(w)
    return result
