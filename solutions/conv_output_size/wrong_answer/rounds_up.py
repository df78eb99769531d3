# Counts a last position that sticks out.
# Killed by: examples
def conv_output_size(size, kernel, stride, padding, dilation):
    room = size + 2 * padding - dilation * (kernel - 1) - 1
    return math.ceil(room / stride) + 1 if room >= 0 else 0
