"""The cross-correlation of an image with a kernel for each output channel, with groups."""


def conv2d(
    image: list[list[list[float]]],
    weight: list[list[list[list[float]]]],
    bias: list[float],
    stride: int,
    padding: int,
    groups: int,
) -> list[list[list[float]]]:
    height, width = len(image[0]), len(image[0][0])
    n_seen, kh, kw = len(weight[0]), len(weight[0][0]), len(weight[0][0][0])
    tops = range(-padding, height + padding - kh + 1, stride)
    lefts = range(-padding, width + padding - kw + 1, stride)

    def cell(o: int, top: int, left: int) -> float:
        first = o // (len(weight) // groups) * n_seen
        total = bias[o]
        for channel, kernel in zip(image[first : first + n_seen], weight[o]):
            for a in range(max(0, -top), min(kh, height - top)):
                for b in range(max(0, -left), min(kw, width - left)):
                    total += kernel[a][b] * channel[top + a][left + b]
        return total

    return [[[cell(o, top, left) for left in lefts] for top in tops] for o in range(len(weight))]
