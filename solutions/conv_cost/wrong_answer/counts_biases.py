# Adds one bias for each output channel.
# Killed by: examples
def conv_cost(c_in, c_out, kernel, h_out, w_out, groups):
    weights = c_out * (c_in // groups) * kernel**2
    return weights * h_out * w_out, weights + c_out
