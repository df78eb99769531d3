# Has eps in the variance that it remembers.
# Killed by: examples
def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    n, columns, means, variances = len(x), [], [], []
    for d, column in enumerate(zip(*x)):
        mean = sum(column) / n
        var = sum((value - mean) ** 2 for value in column) / n + eps
        columns.append([gamma[d] * (value - mean) / math.sqrt(var) + beta[d] for value in column])
        means.append((1 - momentum) * running_mean[d] + momentum * mean)
        variances.append((1 - momentum) * running_var[d] + momentum * var * n / (n - 1))
    return [list(row) for row in zip(*columns)], means, variances
