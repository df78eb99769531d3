"""Instance normalisation, map by map."""

Map = list[list[float]]


def instance_norm(x: list[list[Map]], gamma: list[float], beta: list[float], eps: float) -> list[list[Map]]:
    return [[normalised(*channel, eps) for channel in zip(picture, gamma, beta)] for picture in x]


def normalised(channel: Map, gamma: float, beta: float, eps: float) -> Map:
    pixels = [pixel for row in channel for pixel in row]
    mean = math.fsum(pixels) / len(pixels)
    var = math.fsum((pixel - mean) ** 2 for pixel in pixels) / len(pixels)
    scale = gamma / math.sqrt(var + eps)
    return [[scale * (pixel - mean) + beta for pixel in row] for row in channel]
