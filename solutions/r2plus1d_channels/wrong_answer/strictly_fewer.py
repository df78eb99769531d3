# Wants strictly fewer weights than the 3D convolution has.
# Killed by: examples
def r2plus1d_channels(c_in, c_out, kernel, t):
    return (t * kernel**2 * c_in * c_out - 1) // (kernel**2 * c_in + t * c_out)
