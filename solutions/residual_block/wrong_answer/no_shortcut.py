# Leaves out the sum.
# Killed by: examples
def residual_block(image, weight1, weight2):
    height, width = len(image[0]), len(image[0][0])

    def layer(channels, weight):
        def cell(kernels, i, j):
            rows, columns = range(max(0, i - 1), min(height, i + 2)), range(max(0, j - 1), min(width, j + 2))
            terms = (k[y - i + 1][x - j + 1] * c[y][x] for k, c in zip(kernels, channels) for y in rows for x in columns)
            return max(sum(terms), 0.0)

        return [[[cell(kernels, i, j) for j in range(width)] for i in range(height)] for kernels in weight]

    return layer(layer(image, weight1), weight2)
