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


def batch(rng):
    n_features = rng.randint(1, 12)
    x = features(rng, rng.randint(2, 10), n_features)
    statistics = numbers(rng, n_features, -1000, 1000), numbers(rng, n_features, 0, 1000)
    return x, *learnt(rng, n_features), *statistics, rng.random(), eps(rng)


def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    """PyTorch updates the running statistics in place."""
    mean, var = tensor(running_mean), tensor(running_var)
    y = functional.batch_norm(tensor(x), mean, var, tensor(gamma), tensor(beta), True, momentum, eps)
    return y.tolist(), mean.tolist(), var.tolist()


def pictures(rng):
    """Channels around different places and of different widths; no map is a single pixel."""
    n, n_channels, height, width = rng.randint(1, 3), rng.randint(1, 8), rng.randint(1, 4), rng.randint(2, 4)
    columns = zip(*features(rng, height * width, n * n_channels))
    maps = [[list(pixels[row * width :][:width]) for row in range(height)] for pixels in columns]
    return [maps[at * n_channels :][:n_channels] for at in range(n)], *learnt(rng, n_channels), eps(rng)


def grouped(rng):
    x, gamma, beta, eps = pictures(rng)
    groups = rng.choice([n for n in range(1, len(gamma) + 1) if len(gamma) % n == 0])
    return x, groups, gamma, beta, eps


def folded(rng):
    n_out, n_in, height, width = rng.randint(1, 6), rng.randint(1, 6), rng.randint(1, 3), rng.randint(1, 3)
    weight = [[[numbers(rng, width, -9, 9) for _ in range(height)] for _ in range(n_in)] for _ in range(n_out)]
    statistics = numbers(rng, n_out, -1000, 1000), [rng.choice([0.0, rng.uniform(0, 1000)]) for _ in range(n_out)]
    return weight, numbers(rng, n_out, -9, 9), *learnt(rng, n_out), *statistics, eps(rng)


def fold_batch_norm(weight, bias, gamma, beta, mean, var, eps):
    folded = torch.nn.utils.fusion.fuse_conv_bn_weights(
        tensor(weight), tensor(bias), tensor(mean), tensor(var), eps, tensor(gamma), tensor(beta)
    )
    return tuple(part.tolist() for part in folded)


def backward(rng, by_rows):
    n, n_features = rng.randint(1 if by_rows else 2, 10), rng.randint(2 if by_rows else 1, 10)
    x = [[value / 10 for value in row] for row in features(rng, n, n_features)]
    return x, numbers(rng, n_features, -5, 5), [numbers(rng, n_features, -10, 10) for _ in x], rng.uniform(0.01, 1)


def gradients(forward):
    """The gradients of a layer by x, gamma and beta."""

    def answer(x, gamma, grad_out, eps):
        x, gamma = tensor(x).requires_grad_(), tensor(gamma).requires_grad_()
        beta = torch.zeros_like(gamma, requires_grad=True)
        forward(x, gamma, beta, eps).backward(tensor(grad_out))
        return tuple(parameter.grad.tolist() for parameter in (x, gamma, beta))

    return answer


ROWS = [
    {
        "problem": "batch_norm2d",
        "library": "torch batch_norm of (N, C, H, W)",
        "input": pictures,
        "answer": lambda x, gamma, beta, eps: functional.batch_norm(
            tensor(x), None, None, tensor(gamma), tensor(beta), training=True, eps=eps
        ),
        "tolerance": 1e-9,
    },
    {
        "problem": "layer_norm_backward",
        "library": "torch autograd of layer_norm",
        "input": lambda rng: backward(rng, by_rows=True),
        "answer": gradients(lambda x, gamma, beta, eps: functional.layer_norm(x, gamma.shape, gamma, beta, eps)),
        "tolerance": 1e-9,
    },
    {
        "problem": "batch_norm_backward",
        "library": "torch autograd of batch_norm",
        "input": lambda rng: backward(rng, by_rows=False),
        "answer": gradients(
            lambda x, gamma, beta, eps: functional.batch_norm(x, None, None, gamma, beta, training=True, eps=eps)
        ),
        "tolerance": 1e-9,
    },
    {
        "problem": "fold_batch_norm",
        "library": "torch.nn.utils.fusion.fuse_conv_bn_weights",
        "input": folded,
        "answer": fold_batch_norm,
        "tolerance": 1e-9,
    },
    {
        "problem": "batch_norm_train",
        "library": "torch.nn.functional.batch_norm(training=True)",
        "input": batch,
        "answer": batch_norm_train,
        "tolerance": 1e-9,
    },
    {
        "problem": "group_norm",
        "library": "torch.nn.functional.group_norm",
        "input": grouped,
        "answer": lambda x, groups, gamma, beta, eps: functional.group_norm(tensor(x), groups, tensor(gamma), tensor(beta), eps),
        "tolerance": 1e-9,
    },
    {
        "problem": "instance_norm",
        "library": "torch.nn.functional.instance_norm",
        "input": pictures,
        "answer": lambda x, gamma, beta, eps: functional.instance_norm(
            tensor(x), weight=tensor(gamma), bias=tensor(beta), eps=eps
        ),
        "tolerance": 1e-9,
    },
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
