"""The most channels between a spatial and a temporal convolution that need no more weights than a 3D convolution."""


def r2plus1d_channels(c_in: int, c_out: int, kernel: int, t: int) -> int:
    return t * kernel**2 * c_in * c_out // (kernel**2 * c_in + t * c_out)
