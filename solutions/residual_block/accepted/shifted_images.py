# Adds a shifted image for each tap of a kernel.
def residual_block(image, weight1, weight2):
    height, width = len(image[0]), len(image[0][0])

    def shifted(channel, a, b):
        inside = lambda y, x: channel[y][x] if 0 <= y < height and 0 <= x < width else 0.0
        return [inside(i + a - 1, j + b - 1) for i in range(height) for j in range(width)]

    def conv(channels, weight):
        taps = [(c, a, b) for c in range(len(channels)) for a in range(3) for b in range(3)]
        shifts = [shifted(channels[c], a, b) for c, a, b in taps]
        maps = []
        for kernels in weight:
            cells = [math.fsum(kernels[c][a][b] * s[n] for (c, a, b), s in zip(taps, shifts)) for n in range(height * width)]
            maps.append([cells[i * width : (i + 1) * width] for i in range(height)])
        return maps

    middle = [[[max(x, 0.0) for x in row] for row in channel] for channel in conv(image, weight1)]
    branch = conv(middle, weight2)
    return [
        [[max(x + y, 0.0) for x, y in zip(*rows)] for rows in zip(*maps)]
        for maps in zip(image, branch)
    ]
