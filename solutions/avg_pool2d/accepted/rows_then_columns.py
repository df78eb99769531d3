# Means of rows, then means of those: all rows of a window are equally long.
def avg_pool2d(image, kernel, stride, ceil_mode):
    def pool(line):
        starts = range(0, len(line) - kernel + 1 + (stride - 1) * ceil_mode, stride)
        return [math.fsum(part) / len(part) for part in (line[a : a + kernel] for a in starts) if part]

    columns = zip(*[pool(row) for row in image])
    return [list(row) for row in zip(*[pool(column) for column in columns])]
