# Takes indices modulo the size, so that the padding repeats the other side of the image.
# Killed by: examples
def im2col(image, kernel, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    return [
        [c[i % height][j % width] for c in image for i in range(y, y + kernel) for j in range(x, x + kernel)]
        for y in range(-padding, height + padding - kernel + 1, stride)
        for x in range(-padding, width + padding - kernel + 1, stride)
    ]
