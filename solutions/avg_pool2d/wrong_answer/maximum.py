# Takes the maximum of each window.
# Killed by: examples
def avg_pool2d(image, kernel, stride, ceil_mode):
    def starts(size):
        last = size - kernel + (stride - 1 if ceil_mode else 0)
        return range(0, min(last, size - 1) + 1, stride)

    return [
        [max(max(row[x : x + kernel]) for row in image[y : y + kernel]) for x in starts(len(image[0]))]
        for y in starts(len(image))
    ]
