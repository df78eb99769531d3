import numpy as np


def sgd_momentum(weights, grads, lr, momentum, weight_decay):
    w, v = np.array(weights, dtype=float), np.zeros(len(weights))
    for g in grads:
        v = momentum * v + np.asarray(g) + weight_decay * w
        w -= lr * v
    return w.tolist()
