# Divides by kernel² where the window sticks out too.
# Killed by: examples
def avg_pool2d(image, kernel, stride, ceil_mode):
    def starts(size):
        last = size - kernel + (stride - 1 if ceil_mode else 0)
        return range(0, min(last, size - 1) + 1, stride)

    def mean(top, left):
        return sum(x for row in image[top : top + kernel] for x in row[left : left + kernel]) / kernel**2

    return [[mean(top, left) for left in starts(len(image[0]))] for top in starts(len(image))]
