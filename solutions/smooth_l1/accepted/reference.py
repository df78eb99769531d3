"""The mean smooth L1 loss."""


def smooth_l1(pred: list[float], target: list[float], beta: float) -> float:
    return math.fsum(loss(abs(p - t), beta) for p, t in zip(pred, target)) / len(pred)


def loss(difference: float, beta: float) -> float:
    return difference**2 / (2 * beta) if difference < beta else difference - beta / 2
