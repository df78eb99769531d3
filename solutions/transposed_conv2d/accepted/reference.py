"""A transposed convolution, as it is defined."""

Channels = list[list[list[float]]]


def transposed_conv2d(image: Channels, weight: list[Channels], stride: int, padding: int) -> Channels:
    kernel = len(weight[0][0])
    height, width = ((size - 1) * stride + kernel for size in (len(image[0]), len(image[0][0])))
    full = [[[0.0] * width for _ in range(height)] for _ in weight[0]]
    for channel, kernels in zip(image, weight):
        for output, weights in zip(full, kernels):
            for i, row in enumerate(channel):
                for j, pixel in enumerate(row):
                    for a in range(kernel):
                        for b in range(kernel):
                            output[i * stride + a][j * stride + b] += pixel * weights[a][b]
    return [[row[padding : width - padding] for row in output[padding : height - padding]] for output in full]
