# Exchanges the number of samples and of features.
# Killed by: examples
def layer_norm_backward(x, gamma, grad_out, eps):
    n_samples, n_features = len(gamma), len(x)
    grad_x, grad_gamma, grad_beta = [], [0.0] * n_features, [0.0] * n_features
    for n in range(n_samples):
        mean = sum(x[n][d] for d in range(n_features)) / n_features
        s = math.sqrt(sum((x[n][d] - mean) ** 2 for d in range(n_features)) / n_features + eps)
        z = [(x[n][d] - mean) / s for d in range(n_features)]
        h = [gamma[d] * grad_out[n][d] for d in range(n_features)]
        average = sum(h) / n_features
        along = sum(a * b for a, b in zip(h, z)) / n_features
        grad_x.append([(a - average - b * along) / s for a, b in zip(h, z)])
        for d in range(n_features):
            grad_gamma[d] += grad_out[n][d] * z[d]
            grad_beta[d] += grad_out[n][d]
    return grad_x, grad_gamma, grad_beta
