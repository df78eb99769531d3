# Asks the first row for its width, which a batch without samples does not have.
# Killed by: hidden
def layer_norm(x, gamma, beta, eps):
    n = len(x[0])
    result = []
    for row in x:
        mean = sum(row) / n
        scale = (sum((value - mean) ** 2 for value in row) / n + eps) ** -0.5
        result.append([gamma[d] * (row[d] - mean) * scale + beta[d] for d in range(n)])
    return result
