"""The rows of the catalogue about normalisation."""

import torch
import torch.nn.functional as functional


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def numbers(rng, n, low, high):
    return [rng.uniform(low, high) for _ in range(n)]


def features(rng, n, n_features):
    """Columns around different places and of different widths, some of them constant."""
    columns = []
    for _ in range(n_features):
        width = rng.choice([0, 1e-3, 1, 30, 900])
        centre = rng.uniform(width - 1000, 1000 - width)
        columns.append([centre + rng.uniform(-width, width) for _ in range(n)])
    return [list(row) for row in zip(*columns)]


def learnt(rng, n):
    return numbers(rng, n, -2, 2), numbers(rng, n, -9, 9)


def eps(rng):
    return rng.choice([1e-5, 1e-3, 1.0, rng.uniform(1e-5, 1)])


def samples(rng):
    """Rows around different places and of different widths."""
    n_features = rng.randint(2, 20)
    rows = features(rng, n_features, rng.randint(1, 10))
    return [list(row) for row in zip(*rows)], *learnt(rng, n_features), eps(rng)


def trained(rng):
    n_features = rng.randint(1, 20)
    x = features(rng, rng.randint(0, 10), n_features)
    return x, *learnt(rng, n_features), numbers(rng, n_features, -1000, 1000), numbers(rng, n_features, 0, 1000), eps(rng)


ROWS = [
    {
        "problem": "layer_norm",
        "library": "torch.nn.functional.layer_norm",
        "input": samples,
        "answer": lambda x, gamma, beta, eps: functional.layer_norm(tensor(x), (len(gamma),), tensor(gamma), tensor(beta), eps),
        "tolerance": 1e-9,
    },
    {
        "problem": "batch_norm_infer",
        "library": "torch.nn.functional.batch_norm(training=False)",
        "input": trained,
        "answer": lambda x, gamma, beta, mean, var, eps: functional.batch_norm(
            tensor(x).reshape(-1, len(gamma)), tensor(mean), tensor(var), tensor(gamma), tensor(beta), False, 0.1, eps
        ),
        "tolerance": 1e-9,
    },
]
