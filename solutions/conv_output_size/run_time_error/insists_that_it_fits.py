# Raises an error where the kernel does not fit, as PyTorch does.
# Killed by: examples
def conv_output_size(size, kernel, stride, padding, dilation):
    room = size + 2 * padding - dilation * (kernel - 1) - 1
    assert room >= 0, "the kernel does not fit"
    return room // stride + 1
