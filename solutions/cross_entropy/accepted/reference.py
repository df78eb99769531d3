"""The mean cross-entropy: logsumexp less the logit of the right class."""


def cross_entropy(logits: list[list[float]], labels: list[int]) -> float:
    return math.fsum(map(loss, logits, labels)) / len(logits)


def loss(row: list[float], label: int) -> float:
    largest = max(row)
    return math.log(math.fsum(math.exp(logit - largest) for logit in row)) + (largest - row[label])
