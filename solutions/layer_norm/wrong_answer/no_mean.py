# Leaves the mean out, as RMS norm does.
# Killed by: examples
def layer_norm(x, gamma, beta, eps):
    result = []
    for row in x:
        scale = (sum(value**2 for value in row) / len(row) + eps) ** -0.5
        result.append([g * value * scale + b for value, g, b in zip(row, gamma, beta)])
    return result
