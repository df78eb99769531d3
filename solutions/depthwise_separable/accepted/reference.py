"""A kernel for each channel, then a mixture of the channels at each place."""

Channels = list[list[list[float]]]


def depthwise_separable(image: Channels, depthwise: Channels, pointwise: list[list[float]]) -> Channels:
    size = len(depthwise[0])
    rows, columns = range(len(image[0]) - size + 1), range(len(image[0][0]) - size + 1)
    middle = [
        [
            [sum(kernel[a][b] * channel[i + a][j + b] for a in range(size) for b in range(size)) for j in columns]
            for i in rows
        ]
        for channel, kernel in zip(image, depthwise)
    ]
    return [
        [[sum(weight * plane[i][j] for weight, plane in zip(weights, middle)) for j in columns] for i in rows]
        for weights in pointwise
    ]
