# One small ordinary convolution for each group.
def conv_cost(c_in, c_out, kernel, h_out, w_out, groups):
    weights = sum(c_in // groups * (c_out // groups) * kernel * kernel for _ in range(groups))
    return weights * h_out * w_out, weights
