# FLOPs as some tools report them: two for each multiplication.
# Killed by: examples
def conv_cost(c_in, c_out, kernel, h_out, w_out, groups):
    weights = c_out * (c_in // groups) * kernel**2
    return 2 * weights * h_out * w_out, weights
