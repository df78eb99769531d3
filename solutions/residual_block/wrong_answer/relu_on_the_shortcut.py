# Adds relu(x) instead of x.
# Killed by: hidden
def residual_block(image, weight1, weight2):
    height, width = len(image[0]), len(image[0][0])

    def conv(channels, weight):
        def cell(kernels, i, j):
            rows, columns = range(max(0, i - 1), min(height, i + 2)), range(max(0, j - 1), min(width, j + 2))
            return sum(k[y - i + 1][x - j + 1] * c[y][x] for k, c in zip(kernels, channels) for y in rows for x in columns)

        return [[[cell(kernels, i, j) for j in range(width)] for i in range(height)] for kernels in weight]

    relu = lambda maps: [[[max(x, 0.0) for x in row] for row in channel] for channel in maps]
    branch = conv(relu(conv(image, weight1)), weight2)
    return relu([[[x + y for x, y in zip(*rows)] for rows in zip(*maps)] for maps in zip(relu(image), branch)])
