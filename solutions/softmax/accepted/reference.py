"""Softmax of each row, with the largest logit of the row taken off."""


def softmax(logits: list[list[float]]) -> list[list[float]]:
    return [of_row(row, max(row)) for row in logits]


def of_row(row: list[float], largest: float) -> list[float]:
    exponentials = [math.exp(logit - largest) for logit in row]
    total = math.fsum(exponentials)
    return [exponential / total for exponential in exponentials]
