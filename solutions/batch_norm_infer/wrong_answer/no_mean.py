# Forgets to take the running mean off.
# Killed by: examples
def batch_norm_infer(x, gamma, beta, running_mean, running_var, eps):
    features = list(zip(gamma, beta, running_var))
    return [[g * value / math.sqrt(var + eps) + b for value, (g, b, var) in zip(row, features)] for row in x]
