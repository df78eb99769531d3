# Moves the output cell, and takes the stride afterwards: an offset counts as many times as the stride says.
# Killed by: examples
def deform_conv2d(image, offsets, weight, bias, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    kh, kw = len(weight[0][0]), len(weight[0][0][0])

    def read(channel, y, x):
        top, left = math.floor(y), math.floor(x)
        total = 0.0
        for row, down in (top, 1 - (y - top)), (top + 1, y - top):
            for column, across in (left, 1 - (x - left)), (left + 1, x - left):
                if 0 <= row < height and 0 <= column < width:
                    total += down * across * channel[row][column]
        return total

    def patch(i, j):
        """The readings of all taps in all channels: the same for every output channel."""
        points = []
        for tap in range(kh * kw):
            a, b = divmod(tap, kw)
            dy, dx = offsets[2 * tap][i][j], offsets[2 * tap + 1][i][j]
            points.append(((i + dy) * stride - padding + a, (j + dx) * stride - padding + b))
        return [read(channel, y, x) for channel in image for y, x in points]

    kernels = [[w for kernel in block for row in kernel for w in row] for block in weight]
    patches = [[patch(i, j) for j in range(len(offsets[0][0]))] for i in range(len(offsets[0]))]
    return [
        [[b + sum(w * x for w, x in zip(kernel, pixels)) for pixels in row] for row in patches]
        for kernel, b in zip(kernels, bias)
    ]
