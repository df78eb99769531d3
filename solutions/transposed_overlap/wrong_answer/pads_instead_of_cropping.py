# Puts zeros at both ends.
# Killed by: examples
def transposed_overlap(size, kernel, stride, padding):
    counts = [0] * ((size - 1) * stride + kernel + 2 * padding)
    for i in range(size):
        for cell in range(kernel):
            counts[padding + i * stride + cell] += 1
    return counts
