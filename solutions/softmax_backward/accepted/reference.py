"""The backward pass of softmax, row by row."""


def softmax_backward(logits: list[list[float]], grad_out: list[list[float]]) -> list[list[float]]:
    return [of_row(row, grads) for row, grads in zip(logits, grad_out)]


def of_row(row: list[float], grads: list[float]) -> list[float]:
    largest = max(row)
    exponentials = [math.exp(logit - largest) for logit in row]
    total = math.fsum(exponentials)
    p = [exponential / total for exponential in exponentials]
    average = math.fsum(probability * grad for probability, grad in zip(p, grads))
    return [probability * (grad - average) for probability, grad in zip(p, grads)]
