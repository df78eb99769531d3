# Returns the saving, the inverse of the share that is left.
# Killed by: examples
def separable_conv_ratio(c_in, c_out, kernel):
    return kernel**2 * c_in * c_out / (kernel**2 * c_in + c_in * c_out)
