# Keeps the window that begins beyond the edge, and divides by 0.
# Killed by: examples
def avg_pool2d(image, kernel, stride, ceil_mode):
    def starts(size):
        n_windows = (size - kernel + (stride - 1 if ceil_mode else 0)) // stride + 1
        return range(0, n_windows * stride, stride)

    def mean(top, left):
        pixels = [x for row in image[top : top + kernel] for x in row[left : left + kernel]]
        return sum(pixels) / len(pixels)

    return [[mean(top, left) for left in starts(len(image[0]))] for top in starts(len(image))]
