"""The gradients of a linear layer, as products of matrices."""

Rows = list[list[float]]


def linear_backward(x: Rows, weight: Rows, grad_out: Rows) -> tuple[Rows, Rows, list[float]]:
    by_output = transposed(grad_out)
    return product(grad_out, weight), product(by_output, x), list(map(math.fsum, by_output))


def product(left: Rows, right: Rows) -> Rows:
    return [[math.fsum(a * b for a, b in zip(row, column)) for column in zip(*right)] for row in left]


def transposed(rows: Rows) -> Rows:
    return [list(column) for column in zip(*rows)]
