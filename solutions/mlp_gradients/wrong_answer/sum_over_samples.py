# Sums over the samples instead of taking their mean.
# Killed by: examples
def mlp_gradients(x, y, w1, b1, w2, b2):
    by_w1, by_b1 = [[0.0] * len(row) for row in w1], [0.0] * len(b1)
    by_w2, by_b2 = [[0.0] * len(row) for row in w2], [0.0] * len(b2)
    for sample, target in zip(x, y):
        z = [b + sum(w * v for w, v in zip(row, sample)) for row, b in zip(w1, b1)]
        h = list(map(math.tanh, z))
        o = [b + sum(w * v for w, v in zip(row, h)) for row, b in zip(w2, b2)]
        e = [2 * (got - wanted) for got, wanted in zip(o, target)]
        for k in range(len(b2)):
            by_b2[k] += e[k]
            for j in range(len(h)):
                by_w2[k][j] += e[k] * h[j]
        for j in range(len(h)):
            a = sum(e[k] * w2[k][j] for k in range(len(b2))) * (1 - h[j] ** 2)
            by_b1[j] += a
            for d in range(len(sample)):
                by_w1[j][d] += a * sample[d]
    return by_w1, by_b1, by_w2, by_b2
