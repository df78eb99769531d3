"""The mean cross-entropy with smoothed labels."""


def label_smoothing_loss(logits: list[list[float]], labels: list[int], eps: float) -> float:
    return math.fsum(loss(row, label, eps) for row, label in zip(logits, labels)) / len(logits)


def loss(row: list[float], label: int, eps: float) -> float:
    largest = max(row)
    shifted = [logit - largest for logit in row]
    log_sum = math.log(math.fsum(map(math.exp, shifted)))
    return log_sum - (1 - eps) * shifted[label] - eps * math.fsum(shifted) / len(row)
