# Returns the gradient of the weights with a row for each feature.
# Killed by: examples
def linear_backward(x, weight, grad_out):
    n_samples, n_features, n_outputs = len(x), len(weight[0]), len(weight)
    N, D, M = range(n_samples), range(n_features), range(n_outputs)
    grad_x = [[sum(grad_out[n][m] * weight[m][d] for m in M) for d in D] for n in N]
    grad_weight = [[sum(grad_out[n][m] * x[n][d] for n in N) for m in M] for d in D]
    return grad_x, grad_weight, [sum(grad_out[n][m] for n in N) for m in M]
