# Forgets that the spatial kernel is a square.
# Killed by: examples
def conv3d_factorised_params(c_in, c_out, kernel, t, mid):
    return t * kernel**2 * c_in * c_out, kernel * c_in * mid + t * mid * c_out
