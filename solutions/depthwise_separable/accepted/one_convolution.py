# The ordinary convolution with the kernels pointwise[o][c] * depthwise[c].
def depthwise_separable(image, depthwise, pointwise):
    size = len(depthwise[0])
    return [
        [
            [
                math.fsum(
                    weights[c] * depthwise[c][a][b] * image[c][i + a][j + b]
                    for c in range(len(image))
                    for a in range(size)
                    for b in range(size)
                )
                for j in range(len(image[0][0]) - size + 1)
            ]
            for i in range(len(image[0]) - size + 1)
        ]
        for weights in pointwise
    ]
