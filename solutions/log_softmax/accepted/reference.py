"""Log-softmax of each row, by the logarithm of a sum of exponentials."""


def log_softmax(logits: list[list[float]]) -> list[list[float]]:
    return [[logit - log_sum for logit in row] for row in logits for log_sum in [log_sum_exp(row)]]


def log_sum_exp(row: list[float]) -> float:
    largest = max(row)
    return largest + math.log(math.fsum(math.exp(logit - largest) for logit in row))
