# Takes the rows of the weights for its columns.
# Killed by: examples
def linear_backward(x, weight, grad_out):
    n_samples, n_features, n_outputs = len(x), len(weight[0]), len(weight)
    N, D, M = range(n_samples), range(n_features), range(n_outputs)
    grad_x = [[sum(grad_out[n][d] * weight[d][m] for d in D) for m in M] for n in N]
    grad_weight = [[sum(grad_out[n][m] * x[n][d] for n in N) for d in D] for m in M]
    return grad_x, grad_weight, [sum(grad_out[n][m] for n in N) for m in M]
