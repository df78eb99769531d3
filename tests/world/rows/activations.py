"""The rows of the catalogue about normalisation, dropout, activations and losses."""

import unittest.mock

import scipy.special
import torch
import torch.nn.functional as functional
import torchvision


def numbers(rng):
    """Near 0, in the tails, or over the whole range; sometimes whole, so that borders are met."""
    width = rng.choice([1e-6, 1, 4, 40, 800, 10_000])
    whole = rng.random() < 0.2
    return [float(round(x)) + 0.0 if whole else x for x in (rng.uniform(-width, width) for _ in range(rng.randint(0, 50)))]


def matrix(rng):
    """Rows that are close together, apart, or one logit far above the others."""
    n_columns = rng.randint(1, 20)
    width = rng.choice([0, 1e-9, 1, 30, 800, 10_000])
    centres = [rng.uniform(width - 10_000, 10_000 - width) for _ in range(rng.randint(1, 10))]
    return [[centre + rng.uniform(-width, width) for _ in range(n_columns)] for centre in centres]


def dropped(rng):
    n = rng.randint(0, 50)
    x = [rng.uniform(-100, 100) for _ in range(n)]
    return x, [rng.random() < 0.6 for _ in range(n)], rng.choice([0.0, 0.5, rng.random()]), rng.random() < 0.7


def dropout(x, keep, p, training):
    """The backward pass of torch's own dropout takes the mask, and multiplies by mask and scale as the forward pass does."""
    if not training:
        return x
    return torch.ops.aten.native_dropout_backward(tensor(x), torch.tensor(keep, dtype=torch.bool), 1 / (1 - p))


def blocks(rng):
    n_channels, size, rows, columns = rng.randint(1, 3), rng.randint(1, 4), rng.randint(1, 8), rng.randint(1, 8)
    height, width = rows + size - 1, columns + size - 1
    feature = [[[rng.uniform(-100, 100) for _ in range(width)] for _ in range(height)] for _ in range(n_channels)]
    share = rng.choice([0.02, 0.1, 0.5, 1])
    return feature, [[rng.random() < share for _ in range(columns)] for _ in range(rows)], size


def dropblock(feature, seeds, size):
    """Torchvision's own with the seeds in place of its noise; it takes odd sizes alone, so even ones are pooled here."""
    if size % 2 == 1:
        seeds = tensor(seeds)
        with unittest.mock.patch.object(torch.Tensor, "bernoulli_", lambda noise, _: noise.copy_(seeds.expand_as(noise))):
            return torchvision.ops.drop_block2d(tensor(feature)[None], 0.5, size, eps=1e-300).nan_to_num(0)[0]
    padded = functional.pad(tensor(seeds)[None], (size - 1,) * 4)
    kept = 1 - functional.max_pool2d(padded, size, stride=1)
    return torch.where(kept == 1, tensor(feature) * kept.numel() / kept.sum().clamp(min=1), 0.0)


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


ROWS = [
    {
        "problem": "sigmoid",
        "library": "scipy.special.expit",
        "input": lambda rng: (numbers(rng),),
        "answer": lambda x: scipy.special.expit(x),
        "tolerance": 1e-15,
    },
    {
        "problem": "mish",
        "library": "torch.nn.functional.mish",
        "input": lambda rng: (numbers(rng),),
        "answer": lambda x: functional.mish(tensor(x)),
        "tolerance": 1e-11,
    },
    {
        "problem": "swish",
        "library": "torch.nn.functional.silu",
        "input": lambda rng: (numbers(rng),),
        "answer": lambda x: functional.silu(tensor(x)),
        "tolerance": 1e-9,
    },
    {
        "problem": "hard_swish",
        "library": "torch.nn.functional.hardswish",
        "input": lambda rng: (numbers(rng),),
        "answer": lambda x: functional.hardswish(tensor(x)),
        "tolerance": 1e-11,
    },
    {
        "problem": "log_softmax",
        "library": "scipy.special.log_softmax",
        "input": lambda rng: (matrix(rng),),
        "answer": lambda logits: scipy.special.log_softmax(logits, axis=1),
        "tolerance": 1e-11,
    },
    {
        "problem": "dropout",
        "library": "torch native_dropout_backward",
        "input": dropped,
        "answer": dropout,
        "tolerance": 1e-9,
    },
    {
        "problem": "dropblock",
        "library": "torchvision.ops.drop_block2d with its noise replaced",
        "input": blocks,
        "answer": dropblock,
        "tolerance": 1e-9,
    },
]
