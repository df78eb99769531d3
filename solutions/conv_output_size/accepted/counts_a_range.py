# The positions are a range.
def conv_output_size(size, kernel, stride, padding, dilation):
    return len(range(-padding, size + padding - dilation * (kernel - 1), stride))
