# Takes the mean count for the count of each cell.
# Killed by: examples
def transposed_overlap(size, kernel, stride, padding):
    length = (size - 1) * stride + kernel - 2 * padding
    return [-(-kernel // stride)] * length
