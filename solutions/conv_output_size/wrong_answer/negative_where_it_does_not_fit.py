# Lets the formula answer where the kernel does not fit.
# Killed by: hidden
def conv_output_size(size, kernel, stride, padding, dilation):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
