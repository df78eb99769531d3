"""The receptive field of a chain of layers, from the input on."""


def receptive_field(kernels: list[int], strides: list[int]) -> int:
    # The distance in the input between two neighbouring cells of the current layer.
    field = jump = 1
    for kernel, stride in zip(kernels, strides):
        field += (kernel - 1) * jump
        jump *= stride
    return field
