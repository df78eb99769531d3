# Multiplies by the stride of the layer before, in place of all strides before.
# Killed by: examples
def receptive_field(kernels, strides):
    return 1 + sum((k - 1) * s for k, s in zip(kernels, [1, *strides]))
