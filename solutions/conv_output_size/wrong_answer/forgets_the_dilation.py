# The formula of the lecture notes, for undilated kernels.
# Killed by: examples
def conv_output_size(size, kernel, stride, padding, dilation):
    return max((size - kernel + 2 * padding) // stride + 1, 0)
