"""The maxima of the bins of several grids, laid over a feature map of any size."""


def spp(feature: list[list[list[float]]], levels: list[int]) -> list[float]:
    height, width = len(feature[0]), len(feature[0][0])
    return [
        max(max(row[columns]) for row in channel[rows])
        for n in levels
        for channel in feature
        for rows in bins(height, n)
        for columns in bins(width, n)
    ]


def bins(size: int, n: int) -> list[slice]:
    """From the floor up to the ceiling."""
    return [slice(i * size // n, -(-(i + 1) * size // n)) for i in range(n)]
