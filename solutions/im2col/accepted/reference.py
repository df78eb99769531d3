"""The patches of an image as the rows of a matrix."""


def im2col(image: list[list[list[float]]], kernel: int, stride: int, padding: int) -> list[list[float]]:
    padded = [pad(channel, padding) for channel in image]
    height, width = len(padded[0]), len(padded[0][0])
    return [
        [x for channel in padded for row in channel[top : top + kernel] for x in row[left : left + kernel]]
        for top in range(0, height - kernel + 1, stride)
        for left in range(0, width - kernel + 1, stride)
    ]


def pad(channel: list[list[float]], padding: int) -> list[list[float]]:
    zeros = [0.0] * padding
    rows = [zeros + row + zeros for row in channel]
    empty = [0.0] * len(rows[0])
    return [empty] * padding + rows + [empty] * padding
