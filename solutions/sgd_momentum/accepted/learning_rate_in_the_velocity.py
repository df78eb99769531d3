# As Keras does it: with a constant learning rate, the result is the same.
def sgd_momentum(weights, grads, lr, momentum, weight_decay):
    w, v = weights[:], [0.0 for _ in weights]
    for step in grads:
        for i in range(len(w)):
            v[i] = momentum * v[i] - lr * (step[i] + weight_decay * w[i])
            w[i] += v[i]
    return w
