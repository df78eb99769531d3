# Takes the parameters by the sample, of which there may be more than features.
# Killed by: examples
def batch_norm_infer(x, gamma, beta, running_mean, running_var, eps):
    result = []
    for n, row in enumerate(x):
        scale = gamma[n] / math.sqrt(running_var[n] + eps)
        result.append([(value - running_mean[n]) * scale + beta[n] for value in row])
    return result
