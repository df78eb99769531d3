# One pass for mean and variance, by Welford's update.
def layer_norm(x, gamma, beta, eps):
    result = []
    for row in x:
        mean, squares = 0.0, 0.0
        for k, value in enumerate(row, 1):
            deviation = value - mean
            mean += deviation / k
            squares += deviation * (value - mean)
        scale = (squares / len(row) + eps) ** -0.5
        result.append([g * (value - mean) * scale + b for value, g, b in zip(row, gamma, beta)])
    return result
