"""The rows of the catalogue about deformable convolutions."""

import torch
from torchvision.ops import deform_conv2d


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def numbers(rng, shape, largest):
    if not shape:
        return rng.uniform(-largest, largest)
    return [numbers(rng, shape[1:], largest) for _ in range(shape[0])]


def offset_maps(rng, *shape):
    """Some maps are whole, and some reach far outside."""
    maps = numbers(rng, shape, rng.choice([1, 3, 10]))
    whole = rng.random() < 0.2
    return [[[float(round(offset)) for offset in row] for row in each] for each in maps] if whole else maps


def sampled_input(rng):
    height, width, kernel = rng.randint(1, 6), rng.randint(1, 6), rng.choice([1, 3])
    return numbers(rng, (height, width), 100), offset_maps(rng, 2 * kernel**2, height, width), kernel


def sampled(image, offsets, kernel):
    """A kernel that is 1 at one tap and 0 at the others gives a column."""
    one_tap_each = torch.eye(kernel**2, dtype=torch.float64).reshape(-1, 1, kernel, kernel)
    columns = deform_conv2d(tensor(image)[None, None], tensor(offsets)[None], one_tap_each, padding=kernel // 2)
    return columns[0].flatten(1).T


def layer(rng):
    n_inputs, n_outputs, stride, padding = rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 3), rng.randint(0, 2)
    kernel = [rng.randint(1, 3) for _ in range(2)]
    size = [rng.randint(max(1, k - 2 * padding), 8) for k in kernel]
    positions = [(n + 2 * padding - k) // stride + 1 for n, k in zip(size, kernel)]
    image, offsets = numbers(rng, (n_inputs, *size), 100), offset_maps(rng, 2 * kernel[0] * kernel[1], *positions)
    weight = numbers(rng, (n_outputs, n_inputs, *kernel), 10)
    return image, offsets, weight, numbers(rng, (n_outputs,), 10), stride, padding


def deformed(image, offsets, weight, bias, stride, padding):
    image, offsets = tensor(image)[None], tensor(offsets)[None]
    return deform_conv2d(image, offsets, tensor(weight), tensor(bias), stride=stride, padding=padding)[0]


ROWS = [
    {
        "problem": "deformable_sample",
        "library": "torchvision.ops.deform_conv2d with one-hot kernels",
        "input": sampled_input,
        "answer": sampled,
        "tolerance": 1e-10,
    },
    {
        "problem": "deform_conv2d",
        "library": "torchvision.ops.deform_conv2d",
        "input": layer,
        "answer": deformed,
        "tolerance": 1e-10,
    },
]
