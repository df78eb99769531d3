"""The rows of the catalogue about gradients."""

import torch
import torch.nn.functional as functional

KINKS = {"relu": [0.0], "hard_swish": [-3.0, 3.0]}
ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "swish": functional.silu,
    "hard_swish": functional.hardswish,
    "mish": functional.mish,
}


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def tensors(rng):
    """Of different lengths; the largest norm lies on either side of theirs."""
    width = rng.choice([0.01, 1, 1000])
    grads = [[rng.uniform(-width, width) for _ in range(rng.randint(1, 12))] for _ in range(rng.randint(1, 8))]
    return grads, min(1000.0, max(0.001, width * rng.uniform(0.1, 8)))


def clipped(grads, max_norm):
    """What torch's 1e-6 in the denominator took off is given back."""
    parameters = [torch.nn.Parameter(torch.zeros(len(each), dtype=torch.float64)) for each in grads]
    for parameter, grad in zip(parameters, grads):
        parameter.grad = tensor(grad)
    norm = torch.nn.utils.clip_grad_norm_(parameters, max_norm).item()
    factor = (norm + 1e-6) / norm if norm + 1e-6 > max_norm else 1.0
    return [(parameter.grad * factor).tolist() for parameter in parameters]


def activated(rng):
    name, width = rng.choice([*ACTIVATIONS]), rng.choice([1, 5, 40, 800, 10_000])
    x = [rng.uniform(-width, width) for _ in range(rng.randint(1, 30))]
    return [v if all(abs(v - kink) > 0.001 for kink in KINKS.get(name, [])) else v + 0.5 for v in x], name


def slopes(x, name):
    x = tensor(x).requires_grad_()
    ACTIVATIONS[name](x).sum().backward()
    return x.grad


def network(rng):
    n, d, h, o = (rng.randint(1, rng.choice([1, 2, 8])) for _ in range(4))
    matrix = lambda rows, columns, width: [[rng.uniform(-width, width) for _ in range(columns)] for _ in range(rows)]
    return matrix(n, d, 5), matrix(n, o, 10), matrix(h, d, 2), matrix(1, h, 2)[0], matrix(o, h, 2), matrix(1, o, 2)[0]


def gradients(x, y, *weights):
    weights = [tensor(each).requires_grad_() for each in weights]
    w1, b1, w2, b2 = weights
    out = functional.linear(torch.tanh(functional.linear(tensor(x), w1, b1)), w2, b2)
    (functional.mse_loss(out, tensor(y), reduction="sum") / len(x)).backward()
    return tuple(each.grad.tolist() for each in weights)


ROWS = [
    {
        "problem": "clip_gradient_norm",
        "library": "torch.nn.utils.clip_grad_norm_, without its 1e-6",
        "input": tensors,
        "answer": clipped,
        "tolerance": 1e-9,
    },
    {
        "problem": "activation_gradient",
        "library": "torch autograd of the six activations",
        "input": activated,
        "answer": slopes,
        "tolerance": 1e-9,
    },
    {
        "problem": "mlp_gradients",
        "library": "torch autograd of linear, tanh and mse_loss",
        "input": network,
        "answer": gradients,
        "tolerance": 1e-9,
    },
]
