# The formula of an ordinary convolution.
# Killed by: examples
def conv_cost(c_in, c_out, kernel, h_out, w_out, groups):
    weights = c_out * c_in * kernel**2
    return weights * h_out * w_out, weights
