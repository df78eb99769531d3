# Adds up the channels, and the kernels, before it filters.
# Killed by: examples
def depthwise_separable(image, depthwise, pointwise):
    size = len(depthwise[0])
    total = [[sum(column) for column in zip(*rows)] for rows in zip(*image)]
    kernel = [[sum(column) for column in zip(*rows)] for rows in zip(*depthwise)]
    filtered = [
        [sum(kernel[a][b] * total[i + a][j + b] for a in range(size) for b in range(size)) for j in range(len(total[0]) - size + 1)]
        for i in range(len(total) - size + 1)
    ]
    return [[[sum(weights) * x for x in row] for row in filtered] for weights in pointwise]
