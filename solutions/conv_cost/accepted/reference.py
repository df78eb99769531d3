"""The multiplications and the weights of a convolution with groups."""


def conv_cost(c_in: int, c_out: int, kernel: int, h_out: int, w_out: int, groups: int) -> tuple[int, int]:
    weights = c_out * (c_in // groups) * kernel**2
    return weights * h_out * w_out, weights
