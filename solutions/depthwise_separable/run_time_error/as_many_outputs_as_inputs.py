# Reads a pointwise row for each input channel, and a weight for each output.
# Killed by: examples
def depthwise_separable(image, depthwise, pointwise):
    size = len(depthwise[0])
    rows, columns = range(len(image[0]) - size + 1), range(len(image[0][0]) - size + 1)
    middle = [
        [[sum(k[a][b] * c[i + a][j + b] for a in range(size) for b in range(size)) for j in columns] for i in rows]
        for c, k in zip(image, depthwise)
    ]
    return [
        [[sum(pointwise[o][c] * middle[c][i][j] for c in range(len(pointwise))) for j in columns] for i in rows]
        for o in range(len(pointwise))
    ]
