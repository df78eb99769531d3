# Number by number: the row and the column of the result say which pixel belongs there.
def im2col(image, kernel, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    down = (height + 2 * padding - kernel) // stride + 1
    across = (width + 2 * padding - kernel) // stride + 1

    def entry(row, column):
        (i, j), (rest, b) = divmod(row, across), divmod(column, kernel)
        channel, a = divmod(rest, kernel)
        y, x = i * stride + a - padding, j * stride + b - padding
        return image[channel][y][x] if y in range(height) and x in range(width) else 0

    return [[entry(row, column) for column in range(len(image) * kernel**2)] for row in range(down * across)]
