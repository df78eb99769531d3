# Recursively: the layers behind the first see (r - 1) of its steps.
def receptive_field(kernels, strides):
    if not kernels:
        return 1
    return (receptive_field(kernels[1:], strides[1:]) - 1) * strides[0] + kernels[0]
