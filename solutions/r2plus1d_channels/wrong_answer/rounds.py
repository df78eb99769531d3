# Rounds to the nearest.
# Killed by: examples
def r2plus1d_channels(c_in, c_out, kernel, t):
    return round(t * kernel**2 * c_in * c_out / (kernel**2 * c_in + t * c_out))
