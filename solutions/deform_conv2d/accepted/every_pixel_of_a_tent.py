# Asks every pixel how much of it each tap sees: from 1 down to 0 at a distance of one pixel. No border needs a check.
def deform_conv2d(image, offsets, weight, bias, stride, padding):
    kw = len(weight[0][0][0])
    positions = [(i, j) for i in range(len(offsets[0])) for j in range(len(offsets[0][0]))]
    result = [[[b] * len(offsets[0][0]) for _ in offsets[0]] for b in bias]
    for tap, (dy, dx) in enumerate(zip(offsets[::2], offsets[1::2])):
        a, b = divmod(tap, kw)
        for i, j in positions:
            y = dy[i][j] + (i * stride + a - padding)
            x = dx[i][j] + (j * stride + b - padding)
            for row in range(len(image[0])):
                for column in range(len(image[0][0])):
                    seen = max(0, 1 - abs(y - row)) * max(0, 1 - abs(x - column))
                    if seen:
                        for o, kernels in enumerate(weight):
                            result[o][i][j] += seen * sum(
                                kernel[a][b] * channel[row][column] for kernel, channel in zip(kernels, image)
                            )
    return result
