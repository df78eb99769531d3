# Takes the first map of each tap for the columns.
# Killed by: examples
def deformable_sample(image, offsets, kernel):
    height, width, half = len(image), len(image[0]), kernel // 2

    def pixel(y, x):
        return image[y][x] if 0 <= y < height and 0 <= x < width else 0.0

    def between(y, x):
        top, left = math.floor(y), math.floor(x)
        below, right = y - top, x - left
        upper = (1 - right) * pixel(top, left) + right * pixel(top, left + 1)
        lower = (1 - right) * pixel(top + 1, left) + right * pixel(top + 1, left + 1)
        return (1 - below) * upper + below * lower

    def taps(i, j):
        for tap in range(kernel * kernel):
            a, b = divmod(tap, kernel)
            dx, dy = offsets[2 * tap][i][j], offsets[2 * tap + 1][i][j]
            yield between(i + a - half + dy, j + b - half + dx)

    return [list(taps(i, j)) for i in range(height) for j in range(width)]
