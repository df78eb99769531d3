# Walks through the products of the forward pass: each gives its share to both of its factors.
def linear_backward(x, weight, grad_out):
    grad_x = [[0.0] * len(row) for row in x]
    grad_weight = [[0.0] * len(row) for row in weight]
    grad_bias = [0.0] * len(weight)
    for n, grads in enumerate(grad_out):
        for m, g in enumerate(grads):
            grad_bias[m] += g
            for d in range(len(x[n])):
                grad_x[n][d] += g * weight[m][d]
                grad_weight[m][d] += g * x[n][d]
    return grad_x, grad_weight, grad_bias
