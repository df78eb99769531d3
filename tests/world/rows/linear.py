"""The rows of the catalogue about linear layers."""

import torch
import torch.nn.functional as functional


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def matrix(rng, n_rows, n_columns):
    return [[rng.uniform(-10, 10) for _ in range(n_columns)] for _ in range(n_rows)]


def layer(rng):
    n, n_features, n_outputs = (rng.randint(1, 12) for _ in range(3))
    return matrix(rng, n, n_features), matrix(rng, n_outputs, n_features), matrix(rng, n, n_outputs)


def linear_backward(x, weight, grad_out):
    parameters = [tensor(x), tensor(weight), torch.zeros(len(weight), dtype=torch.float64)]
    for parameter in parameters:
        parameter.requires_grad_()
    functional.linear(*parameters).backward(tensor(grad_out))
    return [parameter.grad.tolist() for parameter in parameters]


ROWS = [
    {
        "problem": "linear_backward",
        "library": "torch autograd of linear",
        "input": layer,
        "answer": linear_backward,
        "tolerance": 1e-10,
    },
]
