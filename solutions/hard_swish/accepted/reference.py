"""Hard swish: each number times its gate."""


def hard_swish(x: list[float]) -> list[float]:
    return [value * min(max(value + 3, 0), 6) / 6 for value in x]
