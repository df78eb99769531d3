# Believes that two layers never cost more than one.
# Killed by: examples
def separable_conv_ratio(c_in, c_out, kernel):
    return min(1.0, 1 / c_out + 1 / kernel**2)
