# The variance from the differences of all pairs, without a mean: the sum of their squares is N times that of the squared deviations.
def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    n, columns, means, variances = len(x), [], [], []
    for column, g, b, old_mean, old_var in zip(zip(*x), gamma, beta, running_mean, running_var):
        pairs = sum((one - other) ** 2 for i, one in enumerate(column) for other in column[:i])
        scale = g * (pairs / n**2 + eps) ** -0.5
        columns.append([scale * sum(value - other for other in column) / n + b for value in column])
        means.append(old_mean - momentum * (old_mean - sum(column) / n))
        variances.append(old_var - momentum * (old_var - pairs / (n * (n - 1))))
    return list(zip(*columns)), means, variances
