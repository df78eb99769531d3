# Believes that a factorisation never costs weights.
# Killed by: examples
def conv3d_factorised_params(c_in, c_out, kernel, t, mid):
    full = t * kernel**2 * c_in * c_out
    return full, min(full, kernel**2 * c_in * mid + t * mid * c_out)
