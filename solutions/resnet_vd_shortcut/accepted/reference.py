"""Average pooling that halves the size, then a mixture of the channels at each place."""


def resnet_vd_shortcut(feature: list[list[list[float]]], weight: list[list[float]]) -> list[list[list[float]]]:
    tops, lefts = range(0, len(feature[0]), 2), range(0, len(feature[0][0]), 2)
    pooled = [[[mean(channel, top, left) for left in lefts] for top in tops] for channel in feature]
    return [
        [[sum(w * x for w, x in zip(weights, place)) for place in zip(*rows)] for rows in zip(*pooled)]
        for weights in weight
    ]


def mean(channel: list[list[float]], top: int, left: int) -> float:
    pixels = [x for row in channel[top : top + 2] for x in row[left : left + 2]]
    return sum(pixels) / len(pixels)
