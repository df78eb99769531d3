"""The mean generalised cross-entropy."""


def generalised_cross_entropy(logits: list[list[float]], labels: list[int], q: float) -> float:
    return math.fsum(loss(row, label, q) for row, label in zip(logits, labels)) / len(logits)


def loss(row: list[float], label: int, q: float) -> float:
    largest = max(row)
    log_p = row[label] - largest - math.log(math.fsum(math.exp(logit - largest) for logit in row))
    return -math.expm1(q * log_p) / q
