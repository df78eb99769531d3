# The place times 2 n is a whole number, so the weights are whole numbers over 2 n.
def upsample_bilinear(image, h, w):
    def weights(size, n):
        table = []
        for i in range(n):
            place = min(max((2 * i + 1) * size - n, 0), 2 * n * (size - 1))
            first, rest = divmod(place, 2 * n)
            table.append([(first, 2 * n - rest)] + [(first + 1, rest)] * (rest > 0))
        return table

    rows, columns = weights(len(image), h), weights(len(image[0]), w)
    return [
        [sum(a * b * image[y][x] for y, a in row for x, b in column) / (4 * h * w) for column in columns]
        for row in rows
    ]
