"""How many inputs write to each output of a transposed convolution in one dimension."""


def transposed_overlap(size: int, kernel: int, stride: int, padding: int) -> list[int]:
    counts = [0] * ((size - 1) * stride + kernel)
    for i in range(size):
        for cell in range(i * stride, i * stride + kernel):
            counts[cell] += 1
    return counts[padding : len(counts) - padding]
