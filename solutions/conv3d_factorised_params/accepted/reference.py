"""The weights of a 3D convolution, and those of a spatial and a temporal one in its place."""


def conv3d_factorised_params(c_in: int, c_out: int, kernel: int, t: int, mid: int) -> tuple[int, int]:
    spatial = kernel**2 * c_in * mid
    temporal = t * mid * c_out
    return t * kernel**2 * c_in * c_out, spatial + temporal
