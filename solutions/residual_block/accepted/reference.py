"""ResNet's basic block: two convolutions, a shortcut around them, and a ReLU behind each."""

Channels = list[list[list[float]]]


def residual_block(image: Channels, weight1: list[Channels], weight2: list[Channels]) -> Channels:
    zeros = [[[0.0] * len(row) for row in channel] for channel in image]
    return activated(image, activated(zeros, image, weight1), weight2)


def activated(added: Channels, image: Channels, weight: list[Channels]) -> Channels:
    """The ReLU of a convolution with a padding of 1, plus what is added."""
    height, width = len(image[0]), len(image[0][0])

    def cell(o: int, i: int, j: int) -> float:
        total = added[o][i][j]
        for kernel, channel in zip(weight[o], image):
            for y in range(max(0, i - 1), min(height, i + 2)):
                for x in range(max(0, j - 1), min(width, j + 2)):
                    total += kernel[y - i + 1][x - j + 1] * channel[y][x]
        return max(total, 0.0)

    return [[[cell(o, i, j) for j in range(width)] for i in range(height)] for o in range(len(weight))]
