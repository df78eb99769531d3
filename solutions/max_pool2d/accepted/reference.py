"""The largest pixel of each whole window."""


def max_pool2d(image: list[list[float]], kernel: int, stride: int) -> list[list[float]]:
    return [
        [
            max(max(row[left : left + kernel]) for row in image[top : top + kernel])
            for left in range(0, len(image[0]) - kernel + 1, stride)
        ]
        for top in range(0, len(image) - kernel + 1, stride)
    ]
