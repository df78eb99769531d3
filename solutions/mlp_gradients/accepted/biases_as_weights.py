# Biases are the weights of a further input that is always 1. The factor 2/N comes last.
def mlp_gradients(x, y, w1, b1, w2, b2):
    first = [row + [b] for row, b in zip(w1, b1)]
    second = [row + [b] for row, b in zip(w2, b2)]
    by_first, by_second = [[0.0] * len(row) for row in first], [[0.0] * len(row) for row in second]
    for sample, target in zip(x, y):
        inputs = sample + [1.0]
        h = [math.tanh(math.fsum(map(lambda w, v: w * v, row, inputs))) for row in first] + [1.0]
        e = [math.fsum(w * v for w, v in zip(row, h)) - wanted for row, wanted in zip(second, target)]
        for k, error in enumerate(e):
            by_second[k] = [g + error * v for g, v in zip(by_second[k], h)]
        for j in range(len(w1)):
            a = sum(error * row[j] for error, row in zip(e, second)) * (1 - h[j]) * (1 + h[j])
            by_first[j] = [g + a * v for g, v in zip(by_first[j], inputs)]
    factor = 2 / len(x)
    by_first, by_second = ([[factor * g for g in row] for row in by] for by in (by_first, by_second))
    return [r[:-1] for r in by_first], [r[-1] for r in by_first], [r[:-1] for r in by_second], [r[-1] for r in by_second]
