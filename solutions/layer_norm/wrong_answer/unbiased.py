# Divides by D - 1, as `statistics.variance` does.
# Killed by: examples
def layer_norm(x, gamma, beta, eps):
    result = []
    for row in x:
        mean = sum(row) / len(row)
        scale = (sum((value - mean) ** 2 for value in row) / (len(row) - 1) + eps) ** -0.5
        result.append([g * (value - mean) * scale + b for value, g, b in zip(row, gamma, beta)])
    return result
