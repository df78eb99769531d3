"""The multiplications of a depthwise and a pointwise convolution, as a share of those of an ordinary one."""


def separable_conv_ratio(c_in: int, c_out: int, kernel: int) -> float:
    depthwise = kernel**2 * c_in
    pointwise = c_in * c_out
    return (depthwise + pointwise) / (kernel**2 * c_in * c_out)
