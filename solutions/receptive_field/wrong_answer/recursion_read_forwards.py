# The recursion of the notes, but from the first layer to the last.
# Killed by: examples
def receptive_field(kernels, strides):
    field = 1
    for kernel, stride in zip(kernels, strides):
        field = (field - 1) * stride + kernel
    return field
