"""The rows of the catalogue about convolution and pooling."""

import torch
import torch.nn.functional as functional
from torch.utils.flop_counter import FlopCounterMode


def output_size(size, kernel, stride, padding, dilation):
    """The length that torch gives; its refusal counts as 0."""
    line, weight = torch.zeros(1, 1, size), torch.zeros(1, 1, kernel)
    try:
        return functional.conv1d(line, weight, stride=stride, padding=padding, dilation=dilation).shape[-1]
    except RuntimeError:
        return 0


def cost(c_in, c_out, kernel, h_out, w_out, groups):
    """torch counts two operations for each multiplication."""
    layer = torch.nn.Conv2d(c_in, c_out, kernel, groups=groups, bias=False)
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        layer(torch.zeros(1, c_in, h_out + kernel - 1, w_out + kernel - 1))
    return counter.get_total_flops() // 2, layer.weight.numel()


def cost_input(rng):
    groups = rng.choice([1, 2, 3, 8])
    sizes = [rng.randint(1, most) for most in (5, 5, 5, 9, 9)]
    return (groups * sizes[0], groups * sizes[1], *sizes[2:], groups)


def field(kernels, strides):
    """From the first to the last input cell with a gradient, of an input that is just long enough."""
    needed = 1
    for kernel, stride in zip(reversed(kernels), reversed(strides)):
        needed = (needed - 1) * stride + kernel
    line = torch.zeros(1, 1, needed + 7, dtype=torch.float64, requires_grad=True)
    layer = line
    for kernel, stride in zip(kernels, strides):
        layer = functional.conv1d(layer, torch.ones(1, 1, kernel, dtype=torch.float64), stride=stride)
    layer[0, 0, 0].backward()
    seen = line.grad[0, 0].nonzero().flatten()
    return int(seen[-1] - seen[0]) + 1


def layers(rng):
    n = rng.randint(0, 5)
    return [rng.randint(1, 5) for _ in range(n)], [rng.randint(1, 3) for _ in range(n)]


ROWS = [
    {
        "problem": "conv_output_size",
        "library": "torch.nn.functional.conv1d",
        "input": lambda rng: (
            rng.randint(1, 30),
            rng.randint(1, 7),
            rng.randint(1, 5),
            rng.randint(0, 4),
            rng.randint(1, 4),
        ),
        "answer": output_size,
    },
    {
        "problem": "conv_cost",
        "library": "torch FlopCounterMode / 2, Conv2d.weight.numel()",
        "input": cost_input,
        "answer": cost,
    },
    {
        "problem": "receptive_field",
        "library": "extent of torch's gradient",
        "input": layers,
        "answer": field,
    },
]
