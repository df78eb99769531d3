"""The rows of the catalogue about initialisation and optimisers."""

import torch


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def shapes(rng):
    """Small enough to be allocated."""
    return ([rng.randint(1, rng.choice([3, 12])) for _ in range(rng.randint(2, 5))],)


def init_scale(shape):
    """The bound and the deviation as the initialisers hand them to the distributions."""
    weight = torch.empty(shape, dtype=torch.float64)
    fan_in, fan_out = torch.nn.init._calculate_fan_in_and_fan_out(weight)
    uniform, normal = torch.Tensor.uniform_, torch.Tensor.normal_
    drawn = {}
    try:
        torch.Tensor.uniform_ = lambda self, low, high, **_: drawn.update(bound=high) or self
        torch.Tensor.normal_ = lambda self, mean, std, **_: drawn.update(deviation=std) or self
        torch.nn.init.xavier_uniform_(weight)
        torch.nn.init.kaiming_normal_(weight)
    finally:
        torch.Tensor.uniform_, torch.Tensor.normal_ = uniform, normal
    return fan_in, fan_out, drawn["bound"], drawn["deviation"]


def steps(rng, largest):
    n = rng.randint(1, 6)
    grads = [[rng.choice([0.0, rng.uniform(-largest, largest)]) for _ in range(n)] for _ in range(rng.randint(0, 20))]
    return [rng.uniform(-10, 10) for _ in range(n)], grads


def descent(rng):
    return *steps(rng, 10), rng.random(), rng.choice([0.0, rng.uniform(0, 0.99)]), rng.choice([0.0, rng.random()])


def adaptive(rng):
    return *steps(rng, 1000), rng.random(), rng.uniform(0, 0.99), rng.uniform(0, 0.999), rng.choice([1e-8, rng.uniform(1e-8, 1)])


def after(weights, grads, optimiser):
    parameter = torch.nn.Parameter(tensor(weights))
    optimiser = optimiser([parameter])
    for step in grads:
        parameter.grad = tensor(step)
        optimiser.step()
    return parameter.tolist()


ROWS = [
    {
        "problem": "init_scale",
        "library": "torch.nn.init: xavier_uniform_, kaiming_normal_",
        "input": shapes,
        "answer": init_scale,
        "tolerance": 1e-12,
    },
    {
        "problem": "sgd_momentum",
        "library": "torch.optim.SGD",
        "input": descent,
        "answer": lambda weights, grads, lr, momentum, weight_decay: after(
            weights, grads, lambda all: torch.optim.SGD(all, lr=lr, momentum=momentum, weight_decay=weight_decay)
        ),
        "tolerance": 1e-9,
    },
    {
        "problem": "adam",
        "library": "torch.optim.Adam",
        "input": adaptive,
        "answer": lambda weights, grads, lr, beta1, beta2, eps: after(
            weights, grads, lambda all: torch.optim.Adam(all, lr=lr, betas=(beta1, beta2), eps=eps)
        ),
        "tolerance": 1e-9,
    },
]
