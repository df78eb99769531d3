"""The gradient of the mean cross-entropy, row by row."""


def cross_entropy_backward(logits: list[list[float]], labels: list[int]) -> list[list[float]]:
    return [of_row(row, label, len(logits)) for row, label in zip(logits, labels)]


def of_row(row: list[float], label: int, n_rows: int) -> list[float]:
    largest = max(row)
    exponentials = [math.exp(logit - largest) for logit in row]
    total = math.fsum(exponentials)
    gradient = [exponential / total / n_rows for exponential in exponentials]
    gradient[label] -= 1 / n_rows
    return gradient
