"""Batch normalisation of pictures in training, channel by channel."""

Map = list[list[float]]


def batch_norm2d(x: list[list[Map]], gamma: list[float], beta: list[float], eps: float) -> list[list[Map]]:
    channels = [normalised(list(maps), *learnt, eps) for *maps, learnt in zip(*x, zip(gamma, beta))]
    return [list(picture) for picture in zip(*channels)]


def normalised(maps: list[Map], gamma: float, beta: float, eps: float) -> list[Map]:
    numbers = [number for rows in maps for row in rows for number in row]
    mean = math.fsum(numbers) / len(numbers)
    var = math.fsum((number - mean) ** 2 for number in numbers) / len(numbers)
    scale = gamma / math.sqrt(var + eps)
    return [[[scale * (number - mean) + beta for number in row] for row in rows] for rows in maps]
