"""The backward pass of a small network, with whole matrices as lists of rows."""

Matrix = list[list[float]]


def product(a: Matrix, b: Matrix) -> Matrix:
    return [[sum(u * v for u, v in zip(row, column)) for column in zip(*b)] for row in a]


def transposed(a: Matrix) -> Matrix:
    return [list(column) for column in zip(*a)]


def plus(a: Matrix, bias: list[float]) -> Matrix:
    return [[v + b for v, b in zip(row, bias)] for row in a]


def mlp_gradients(x: Matrix, y: Matrix, w1: Matrix, b1: list[float], w2: Matrix, b2: list[float]) -> tuple[Matrix, list[float], Matrix, list[float]]:
    h = [[math.tanh(v) for v in row] for row in plus(product(x, transposed(w1)), b1)]
    o = plus(product(h, transposed(w2)), b2)
    e = [[2 * (got - wanted) / len(x) for got, wanted in zip(*rows)] for rows in zip(o, y)]
    a = [[c * (1 - v * v) for c, v in zip(*rows)] for rows in zip(product(e, w2), h)]
    return product(transposed(a), x), [sum(column) for column in zip(*a)], product(transposed(e), h), [sum(column) for column in zip(*e)]
