"""The number of positions of a kernel on a padded line."""


def conv_output_size(size: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
    room = size + 2 * padding - dilation * (kernel - 1) - 1
    # Rounding down takes a negative room to -1 or below.
    return max(room // stride + 1, 0)
