# Interleaves the channels.
# Killed by: examples
def im2col(image, kernel, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    inside = lambda i, j: 0 <= i < height and 0 <= j < width
    return [
        [c[i][j] if inside(i, j) else 0.0 for i in range(y, y + kernel) for j in range(x, x + kernel) for c in image]
        for y in range(-padding, height + padding - kernel + 1, stride)
        for x in range(-padding, width + padding - kernel + 1, stride)
    ]
