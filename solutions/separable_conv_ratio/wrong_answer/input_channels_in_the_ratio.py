# The formula of the notes, in which the output channels have cancelled.
# Killed by: examples
def separable_conv_ratio(c_in, c_out, kernel):
    return 1 / c_in + 1 / kernel**2
