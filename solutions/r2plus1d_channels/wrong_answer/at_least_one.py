# Never returns 0.
# Killed by: examples
def r2plus1d_channels(c_in, c_out, kernel, t):
    return max(1, t * kernel**2 * c_in * c_out // (kernel**2 * c_in + t * c_out))
