# Divides the gradients of the parameters by the number of samples.
# Killed by: examples
def linear_backward(x, weight, grad_out):
    n_samples, n_features, n_outputs = len(x), len(weight[0]), len(weight)
    N, D, M = range(n_samples), range(n_features), range(n_outputs)
    grad_x = [[sum(grad_out[n][m] * weight[m][d] for m in M) for d in D] for n in N]
    grad_weight = [[sum(grad_out[n][m] * x[n][d] for n in N) / n_samples for d in D] for m in M]
    return grad_x, grad_weight, [sum(grad_out[n][m] for n in N) / n_samples for m in M]
