"""The mean of each window, of which those at the edge may stick out."""


def avg_pool2d(image: list[list[float]], kernel: int, stride: int, ceil_mode: bool) -> list[list[float]]:
    def starts(size: int) -> range:
        n_windows = (size - kernel) // stride + 1
        if ceil_mode:
            n_windows = -((kernel - size) // stride) + 1
            if (n_windows - 1) * stride >= size:
                n_windows -= 1
        return range(0, n_windows * stride, stride)

    def mean(top: int, left: int) -> float:
        pixels = [x for row in image[top : top + kernel] for x in row[left : left + kernel]]
        return sum(pixels) / len(pixels)

    return [[mean(top, left) for left in starts(len(image[0]))] for top in starts(len(image))]
