"""The rows of the catalogue about losses, and about averages of them."""

import scipy.signal
import scipy.special
import torch
import torch.nn.functional as functional
import torchvision


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def matrix(rng):
    """Rows that are close together, apart, or one logit far above the others."""
    n_columns = rng.randint(1, 20)
    width = rng.choice([0, 1, 30, 800, 10_000])
    centres = [rng.uniform(width - 10_000, 10_000 - width) for _ in range(rng.randint(1, 10))]
    return [[centre + rng.uniform(-width, width) for _ in range(n_columns)] for centre in centres]


def classified(rng):
    logits = matrix(rng)
    return logits, [rng.randrange(len(row)) for row in logits]


def places(rng):
    n, width = rng.randint(1, 50), rng.choice([1, 10, 1000])
    logits = [rng.uniform(-width, width) for _ in range(n)]
    return logits, [rng.randint(0, 1) for _ in range(n)], rng.random(), rng.choice([0.0, 2.0, rng.uniform(0, 5)])


def focal_loss(logits, labels, alpha, gamma):
    return float(torchvision.ops.sigmoid_focal_loss(tensor(logits), tensor(labels), alpha, gamma, reduction="mean"))


def averaged(rng):
    values = [rng.uniform(-1000, 1000) for _ in range(rng.randint(1, 100))]
    return values, rng.choice([0.0, 0.9, 0.999, rng.uniform(0, 0.999)]), rng.random() < 0.5


def moving_average(values, beta, correct_bias):
    averages = scipy.signal.lfilter([1 - beta], [1, -beta], values)
    return [average / (1 - beta**t) for t, average in enumerate(averages, 1)] if correct_bias else averages


def moderate(rng):
    """Logits of at most 1000, as the gradients take."""
    n_columns, width = rng.randint(1, 20), rng.choice([0, 1, 30, 500])
    centres = [rng.uniform(width - 1000, 1000 - width) for _ in range(rng.randint(1, 10))]
    return [[centre + rng.uniform(-width, width) for _ in range(n_columns)] for centre in centres]


def with_labels(rng):
    logits = moderate(rng)
    return logits, [rng.randrange(len(row)) for row in logits]


def with_gradients(rng):
    logits = moderate(rng)
    return logits, [[rng.uniform(-10, 10) for _ in row] for row in logits]


def softmax_backward(logits, grad_out):
    logits = tensor(logits).requires_grad_()
    torch.softmax(logits, dim=1).backward(tensor(grad_out))
    return logits.grad


def cross_entropy_backward(logits, labels):
    logits = tensor(logits).requires_grad_()
    functional.cross_entropy(logits, torch.tensor(labels)).backward()
    return logits.grad


def pairs(rng):
    n, width = rng.randint(1, 50), rng.choice([0.1, 5, 1000])
    pred, target = ([rng.uniform(-width, width) for _ in range(n)] for _ in range(2))
    return pred, target, rng.choice([1.0, rng.uniform(0.01, 10)])


def distributions(rng):
    """Some probabilities are 0, in one of them or in both."""
    n = rng.randint(1, 20)
    weights = [[rng.choice([0.0, rng.random(), rng.random() ** 8]) for _ in range(n)] for _ in range(2)]
    return tuple([weight / sum(row) for weight in row] if sum(row) else [1.0] + [0.0] * (n - 1) for row in weights)


def generalised_cross_entropy(logits, labels, q):
    p = torch.softmax(tensor(logits), dim=1).gather(1, torch.tensor(labels)[:, None])
    return float(((1 - p**q) / q).mean())


ROWS = [
    {
        "problem": "generalised_cross_entropy",
        "library": "torch softmax (Zhang and Sabuncu 2018)",
        "input": lambda rng: (*classified(rng), rng.choice([0.7, 1.0, rng.uniform(0.05, 1)])),
        "answer": generalised_cross_entropy,
        "tolerance": 1e-9,
    },
    {
        "problem": "softmax_backward",
        "library": "torch autograd of softmax",
        "input": with_gradients,
        "answer": softmax_backward,
        "tolerance": 1e-12,
    },
    {
        "problem": "cross_entropy_backward",
        "library": "torch autograd of cross_entropy",
        "input": with_labels,
        "answer": cross_entropy_backward,
        "tolerance": 1e-12,
    },
    {
        "problem": "label_smoothing_loss",
        "library": "torch cross_entropy(label_smoothing)",
        "input": lambda rng: (*with_labels(rng), rng.choice([0.0, 0.1, rng.random()])),
        "answer": lambda logits, labels, eps: float(
            functional.cross_entropy(tensor(logits), torch.tensor(labels), label_smoothing=eps)
        ),
        "tolerance": 1e-9,
    },
    {
        "problem": "smooth_l1",
        "library": "torch.nn.functional.smooth_l1_loss",
        "input": pairs,
        "answer": lambda pred, target, beta: float(functional.smooth_l1_loss(tensor(pred), tensor(target), beta=beta)),
        "tolerance": 1e-9,
    },
    {
        "problem": "kl_divergence",
        "library": "scipy.special.rel_entr",
        "input": distributions,
        "answer": lambda p, q: float(scipy.special.rel_entr(p, q).sum()),
        "tolerance": 1e-9,
    },
    {
        "problem": "moving_average",
        "library": "scipy.signal.lfilter",
        "input": averaged,
        "answer": moving_average,
        "tolerance": 1e-9,
    },
    {
        "problem": "cross_entropy",
        "library": "torch.nn.functional.cross_entropy",
        "input": classified,
        "answer": lambda logits, labels: float(functional.cross_entropy(tensor(logits), torch.tensor(labels))),
        "tolerance": 1e-9,
    },
    {
        "problem": "focal_loss",
        "library": "torchvision.ops.sigmoid_focal_loss",
        "input": places,
        "answer": focal_loss,
        "tolerance": 1e-9,
    },
]
