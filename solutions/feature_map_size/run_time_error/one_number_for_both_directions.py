# Expects a kernel, a stride and a padding for each layer.
# Killed by: examples
def feature_map_size(h, w, layers):
    for kernel, stride, padding in layers:
        h, w = ((size + 2 * padding - kernel) // stride + 1 for size in (h, w))
    return h, w
