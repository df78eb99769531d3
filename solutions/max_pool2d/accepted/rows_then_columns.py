# The maximum of a square is the maximum of the maxima of its rows.
def max_pool2d(image, kernel, stride):
    def pool(rows):
        return [[max(row[x : x + kernel]) for x in range(0, len(row) - kernel + 1, stride)] for row in rows]

    return [list(row) for row in zip(*pool(list(zip(*pool(image)))))]
