# Takes mean and variance of the batch, as in training.
# Killed by: examples
def batch_norm_infer(x, gamma, beta, running_mean, running_var, eps):
    columns = []
    for column, g, b in zip(zip(*x), gamma, beta):
        mean = sum(column) / len(column)
        var = sum((value - mean) ** 2 for value in column) / len(column)
        columns.append([g * (value - mean) / math.sqrt(var + eps) + b for value in column])
    return [list(row) for row in zip(*columns)]
