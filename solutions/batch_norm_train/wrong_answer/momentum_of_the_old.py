# Takes momentum for the weight of the old statistics, as Keras does.
# Killed by: examples
def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    n, columns, means, variances = len(x), [], [], []
    for d, column in enumerate(zip(*x)):
        mean = sum(column) / n
        squares = sum((value - mean) ** 2 for value in column)
        columns.append([gamma[d] * (value - mean) / math.sqrt(squares / n + eps) + beta[d] for value in column])
        means.append(momentum * running_mean[d] + (1 - momentum) * mean)
        variances.append(momentum * running_var[d] + (1 - momentum) * squares / (n - 1))
    return [list(row) for row in zip(*columns)], means, variances
