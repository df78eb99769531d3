# Cancelled: the input channels play no part.
def separable_conv_ratio(c_in, c_out, kernel):
    return 1 / c_out + 1 / kernel**2
