# Takes a square matrix of weights to be transposed already.
# Killed by: hidden
def linear_backward(x, weight, grad_out):
    n_features, n_outputs = len(weight[0]), len(weight)
    columns = zip(*weight) if n_features != n_outputs else weight
    columns = [list(column) for column in columns]
    grad_x = [[sum(g * w for g, w in zip(grads, column)) for column in columns] for grads in grad_out]
    by_output = [list(column) for column in zip(*grad_out)]
    grad_weight = [[sum(g * row[d] for g, row in zip(grads, x)) for d in range(n_features)] for grads in by_output]
    return grad_x, grad_weight, [sum(grads) for grads in by_output]
