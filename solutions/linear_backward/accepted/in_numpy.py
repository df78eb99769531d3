import numpy as np


def linear_backward(x, weight, grad_out):
    x, weight, grads = map(np.asarray, (x, weight, grad_out))
    return (grads @ weight).tolist(), (grads.T @ x).tolist(), grads.sum(axis=0).tolist()
