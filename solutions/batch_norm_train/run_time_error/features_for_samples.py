# Takes the number of features for the number of samples, and divides by one less.
# Killed by: examples
def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    n, columns, means, variances = len(x[0]), [], [], []
    for d, column in enumerate(zip(*x)):
        mean = sum(column) / n
        squares = sum((value - mean) ** 2 for value in column)
        columns.append([gamma[d] * (value - mean) / math.sqrt(squares / n + eps) + beta[d] for value in column])
        means.append((1 - momentum) * running_mean[d] + momentum * mean)
        variances.append((1 - momentum) * running_var[d] + momentum * squares / (n - 1))
    return [list(row) for row in zip(*columns)], means, variances
