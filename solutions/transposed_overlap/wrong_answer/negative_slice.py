# Cuts off the last `padding` cells, which are all of them where it is 0.
# Killed by: examples
def transposed_overlap(size, kernel, stride, padding):
    counts = [0] * ((size - 1) * stride + kernel)
    for i in range(size):
        for cell in range(i * stride, i * stride + kernel):
            counts[cell] += 1
    return counts[padding:-padding]
