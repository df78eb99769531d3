# Filters every channel with the first kernel.
# Killed by: examples
def depthwise_separable(image, depthwise, pointwise):
    kernel = depthwise[0]
    size = len(kernel)
    rows, columns = range(len(image[0]) - size + 1), range(len(image[0][0]) - size + 1)
    middle = [
        [[sum(kernel[a][b] * c[i + a][j + b] for a in range(size) for b in range(size)) for j in columns] for i in rows]
        for c in image
    ]
    return [[[sum(w * m[i][j] for w, m in zip(weights, middle)) for j in columns] for i in rows] for weights in pointwise]
