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


def picture(rng, height, width):
    """Some pictures are all ties."""
    draw = rng.choice([lambda: rng.uniform(-100, 100), lambda: float(rng.randint(-2, 2))])
    return [[draw() for _ in range(width)] for _ in range(height)]


def channels(rng, n, height, width):
    return [picture(rng, height, width) for _ in range(n)]


def kernels(rng, n, n_channels, height, width):
    return [[[[rng.uniform(-10, 10) for _ in range(width)] for _ in range(height)] for _ in range(n_channels)] for _ in range(n)]


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def side(rng, kernel, padding):
    """A size in which the kernel fits."""
    return rng.randint(max(1, kernel - 2 * padding), kernel + 6)


def patches_input(rng):
    kernel, stride, padding = rng.randint(1, 4), rng.randint(1, 4), rng.randint(0, 3)
    return channels(rng, rng.randint(1, 4), side(rng, kernel, padding), side(rng, kernel, padding)), kernel, stride, padding


def conv2d_input(rng):
    groups, n_seen, n_outputs = rng.choice([1, 1, 2, 3]), rng.randint(1, 3), rng.randint(1, 3)
    kh, kw, stride, padding = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 4), rng.randint(0, 3)
    image = channels(rng, groups * n_seen, side(rng, kh, padding), side(rng, kw, padding))
    weight = kernels(rng, groups * n_outputs, n_seen, kh, kw)
    return image, weight, [rng.uniform(-10, 10) for _ in weight], stride, padding, groups


def conv2d(image, weight, bias, stride, padding, groups):
    return functional.conv2d(tensor(image), tensor(weight), tensor(bias), stride=stride, padding=padding, groups=groups)


def pooling_input(rng):
    kernel = rng.randint(1, 4)
    return picture(rng, side(rng, kernel, 0), side(rng, kernel, 0)), kernel, rng.randint(1, 5)


def backward_input(rng):
    n_inputs, n_outputs = rng.randint(1, 3), rng.randint(1, 3)
    kh, kw, stride, padding = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 4), rng.randint(0, 3)
    image = channels(rng, n_inputs, side(rng, kh, padding), side(rng, kw, padding))
    weight = kernels(rng, n_outputs, n_inputs, kh, kw)
    grad_out = functional.conv2d(tensor(image), tensor(weight), stride=stride, padding=padding)
    return image, weight, channels(rng, *grad_out.shape), stride, padding


def conv2d_backward(image, weight, grad_out, stride, padding):
    variables = [tensor(image), tensor(weight), torch.zeros(len(weight), dtype=torch.float64)]
    for variable in variables:
        variable.requires_grad_()
    functional.conv2d(*variables, stride=stride, padding=padding).backward(tensor(grad_out))
    return [variable.grad.tolist() for variable in variables]


def transposed_input(rng):
    n_inputs, n_outputs, kernel, stride = rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 5), rng.randint(1, 4)
    height, width = rng.randint(1, 5), rng.randint(1, 5)
    padding = rng.randint(0, min(4, ((min(height, width) - 1) * stride + kernel - 1) // 2))
    return channels(rng, n_inputs, height, width), kernels(rng, n_inputs, n_outputs, kernel, kernel), stride, padding


def transposed(image, weight, stride, padding):
    return functional.conv_transpose2d(tensor(image), tensor(weight), stride=stride, padding=padding)


def pyramid(feature, levels):
    return [x for n in levels for x in functional.adaptive_max_pool2d(tensor(feature), n).flatten().tolist()]


def factorised(c_in, c_out, kernel, t, mid):
    full, spatial, temporal = (
        torch.nn.Conv3d(inputs, outputs, shape, bias=False).weight.numel()
        for inputs, outputs, shape in [
            (c_in, c_out, (t, kernel, kernel)),
            (c_in, mid, (1, kernel, kernel)),
            (mid, c_out, (t, 1, 1)),
        ]
    )
    return full, spatial + temporal


def resizing(rng, most):
    image = picture(rng, rng.randint(1, most), rng.randint(1, most))
    return image, rng.randint(1, most), rng.randint(1, most)


def nearest(image, h, w):
    """One axis at a time: for pictures, torch's factor is in single precision, which slips at 12 of the 3600 pairs of sizes up to 60."""
    for size in (w, h):
        image = functional.interpolate(tensor(image)[None], size=size, mode="nearest")[0].T.tolist()
    return image


def resized(image, h, w, **mode):
    return functional.interpolate(tensor(image)[None, None], size=(h, w), **mode)[0, 0]


def maps(rng):
    n = rng.randint(1, 3)
    return tuple(channels(rng, n, rng.randint(1, most), rng.randint(1, most)) for most in (8, 16))


def merged(top, lateral):
    """The step of torchvision's FeaturePyramidNetwork."""
    lateral = tensor(lateral)
    return lateral + functional.interpolate(tensor(top)[None], size=lateral.shape[1:], mode="nearest")[0]


def pooling_backward_input(rng):
    image, kernel, stride = pooling_input(rng)
    size = functional.max_pool2d(tensor(image)[None], kernel, stride=stride).shape[1:]
    return image, picture(rng, *size), kernel, stride


def max_pool2d_backward(image, grad_out, kernel, stride):
    image = tensor(image).requires_grad_()
    functional.max_pool2d(image[None], kernel, stride=stride)[0].backward(tensor(grad_out))
    return image.grad


def average(image, kernel, stride, ceil_mode):
    return functional.avg_pool2d(tensor(image)[None], kernel, stride, ceil_mode=ceil_mode, count_include_pad=False)[0]


def overlap_input(rng):
    size, kernel, stride = rng.randint(1, 30), rng.randint(1, 8), rng.randint(1, 8)
    return size, kernel, stride, rng.randint(0, min(40, ((size - 1) * stride + kernel - 1) // 2))


def overlap(size, kernel, stride, padding):
    ones = [torch.ones(1, 1, n, dtype=torch.float64) for n in (size, kernel)]
    return functional.conv_transpose1d(*ones, stride=stride, padding=padding)[0, 0].int()


def most_channels(c_in, c_out, kernel, t):
    """The largest that does not exceed Conv3d's weights."""
    layer = lambda inputs, outputs, shape: torch.nn.Conv3d(inputs, outputs, shape, bias=False).weight.numel()
    most = layer(c_in, c_out, (t, kernel, kernel))
    one = layer(c_in, 1, (1, kernel, kernel)) + layer(1, c_out, (t, 1, 1))
    return max(mid for mid in range(most // one + 2) if mid * one <= most)


def separable_input(rng):
    n_inputs, n_outputs, kernel = rng.randint(1, 4), rng.randint(1, 4), rng.randint(1, 4)
    image = channels(rng, n_inputs, side(rng, kernel, 0), side(rng, kernel, 0))
    return image, kernels(rng, 1, n_inputs, kernel, kernel)[0], kernels(rng, 1, 1, n_outputs, n_inputs)[0][0]


def separable(image, depthwise, pointwise):
    middle = functional.conv2d(tensor(image), tensor(depthwise)[:, None], groups=len(image))
    return functional.conv2d(middle, tensor(pointwise)[:, :, None, None])


def block_input(rng):
    n = rng.randint(1, 3)
    return channels(rng, n, rng.randint(1, 6), rng.randint(1, 6)), kernels(rng, n, n, 3, 3), kernels(rng, n, n, 3, 3)


def block(image, weight1, weight2):
    image = tensor(image)
    middle = functional.relu(functional.conv2d(image, tensor(weight1), padding=1))
    return functional.relu(image + functional.conv2d(middle, tensor(weight2), padding=1))


def shortcut_input(rng):
    n_inputs, n_outputs = rng.randint(1, 4), rng.randint(1, 4)
    return channels(rng, n_inputs, rng.randint(1, 9), rng.randint(1, 9)), kernels(rng, 1, 1, n_outputs, n_inputs)[0][0]


def shortcut(feature, weight):
    pooled = functional.avg_pool2d(tensor(feature), 2, 2, ceil_mode=True, count_include_pad=False)
    return functional.conv2d(pooled, tensor(weight)[:, :, None, None])


def backbone_input(rng):
    """Layers whose kernels fit."""
    h, w = rng.randint(1, 40), rng.randint(1, 40)
    sizes, layers = [h, w], []
    for _ in range(rng.randint(1, 4)):
        strides, paddings = [rng.randint(1, 3) for _ in sizes], [rng.randint(0, 2) for _ in sizes]
        kernel = [rng.randint(1, min(5, size + 2 * padding)) for size, padding in zip(sizes, paddings)]
        layers.append(kernel + strides + paddings)
        sizes = list(backbone(*sizes, layers[-1:]))
    return h, w, layers


def backbone(h, w, layers):
    image = torch.zeros(1, 1, h, w)
    for *kernel, sh, sw, ph, pw in layers:
        image = functional.conv2d(image, torch.zeros(1, 1, *kernel), stride=(sh, sw), padding=(ph, pw))
    return tuple(image.shape[2:])


def video_input(rng):
    n_inputs, n_outputs, stride, padding = rng.randint(1, 3), rng.randint(1, 3), rng.randint(1, 4), rng.randint(0, 2)
    kernel = [rng.randint(1, 3) for _ in range(3)]
    sizes = [rng.randint(max(1, k - 2 * padding), 7) for k in kernel]
    weight = [kernels(rng, n_inputs, *kernel) for _ in range(n_outputs)]
    return kernels(rng, n_inputs, *sizes), weight, [rng.uniform(-10, 10) for _ in weight], stride, padding


def conv3d(video, weight, bias, stride, padding):
    return functional.conv3d(tensor(video), tensor(weight), tensor(bias), stride=stride, padding=padding)


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
    {
        "problem": "separable_conv_ratio",
        "library": "torch FlopCounterMode of the three layers",
        "input": lambda rng: (rng.randint(1, 12), rng.randint(1, 12), rng.randint(1, 5)),
        "answer": lambda c_in, c_out, kernel: (
            cost(c_in, c_in, kernel, 1, 1, c_in)[0] + cost(c_in, c_out, 1, 1, 1, 1)[0]
        )
        / cost(c_in, c_out, kernel, 1, 1, 1)[0],
        "tolerance": 1e-15,
    },
    {
        "problem": "im2col",
        "library": "torch.nn.functional.unfold, transposed",
        "input": patches_input,
        "answer": lambda image, kernel, stride, padding: functional.unfold(
            tensor(image), kernel, stride=stride, padding=padding
        ).T,
    },
    {
        "problem": "conv2d",
        "library": "torch.nn.functional.conv2d",
        "input": conv2d_input,
        "answer": conv2d,
        "tolerance": 1e-11,
    },
    {
        "problem": "max_pool2d",
        "library": "torch.nn.functional.max_pool2d",
        "input": pooling_input,
        "answer": lambda image, kernel, stride: functional.max_pool2d(tensor(image)[None], kernel, stride=stride)[0],
    },
    {
        "problem": "conv2d_backward",
        "library": "torch autograd of conv2d",
        "input": backward_input,
        "answer": conv2d_backward,
        "tolerance": 1e-10,
    },
    {
        "problem": "transposed_conv2d",
        "library": "torch.nn.functional.conv_transpose2d",
        "input": transposed_input,
        "answer": transposed,
        "tolerance": 1e-11,
    },
    {
        "problem": "spp",
        "library": "torch.nn.functional.adaptive_max_pool2d",
        "input": lambda rng: (
            channels(rng, rng.randint(1, 3), rng.randint(1, 20), rng.randint(1, 20)),
            [rng.randint(1, 9) for _ in range(rng.randint(1, 4))],
        ),
        "answer": pyramid,
    },
    {
        "problem": "conv3d_factorised_params",
        "library": "torch.nn.Conv3d, weight.numel()",
        "input": lambda rng: tuple(rng.randint(1, most) for most in (12, 12, 5, 5, 30)),
        "answer": factorised,
    },
    {
        "problem": "upsample_nearest",
        "library": "torch interpolate(mode='nearest') of each axis",
        "input": lambda rng: resizing(rng, 60),
        "answer": nearest,
    },
    {
        "problem": "upsample_bilinear",
        "library": "torch interpolate(mode='bilinear', align_corners=False)",
        "input": lambda rng: resizing(rng, 24),
        "answer": lambda image, h, w: resized(image, h, w, mode="bilinear", align_corners=False),
        "tolerance": 1e-11,
    },
    {
        "problem": "fpn_merge",
        "library": "torch interpolate(mode='nearest') and a sum",
        "input": maps,
        "answer": merged,
    },
    {
        "problem": "max_pool2d_backward",
        "library": "torch autograd of max_pool2d",
        "input": pooling_backward_input,
        "answer": max_pool2d_backward,
        "tolerance": 1e-11,
    },
    {
        "problem": "avg_pool2d",
        "library": "torch.nn.functional.avg_pool2d",
        "input": lambda rng: (*pooling_input(rng), rng.random() < 0.7),
        "answer": average,
        "tolerance": 1e-12,
    },
    {
        "problem": "transposed_overlap",
        "library": "torch.nn.functional.conv_transpose1d of ones",
        "input": overlap_input,
        "answer": overlap,
    },
    {
        "problem": "r2plus1d_channels",
        "library": "torch.nn.Conv3d, weight.numel()",
        "input": lambda rng: tuple(rng.randint(1, most) for most in (40, 40, 5, 5)),
        "answer": most_channels,
    },
    {
        "problem": "depthwise_separable",
        "library": "torch conv2d with groups, conv2d of 1 x 1",
        "input": separable_input,
        "answer": separable,
        "tolerance": 1e-10,
    },
    {
        "problem": "residual_block",
        "library": "torch conv2d and relu",
        "input": block_input,
        "answer": block,
        "tolerance": 1e-9,
    },
    {
        "problem": "resnet_vd_shortcut",
        "library": "torch avg_pool2d(2, 2, ceil_mode), conv2d of 1 x 1",
        "input": shortcut_input,
        "answer": shortcut,
        "tolerance": 1e-11,
    },
    {
        "problem": "feature_map_size",
        "library": "torch.nn.functional.conv2d, shape",
        "input": backbone_input,
        "answer": backbone,
    },
    {
        "problem": "conv3d",
        "library": "torch.nn.functional.conv3d",
        "input": video_input,
        "answer": conv3d,
        "tolerance": 1e-10,
    },
]
