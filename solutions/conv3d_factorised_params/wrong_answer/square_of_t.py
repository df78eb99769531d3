# Squares the frames of the temporal kernel.
# Killed by: examples
def conv3d_factorised_params(c_in, c_out, kernel, t, mid):
    return t * kernel**2 * c_in * c_out, kernel**2 * c_in * mid + t**2 * mid * c_out
