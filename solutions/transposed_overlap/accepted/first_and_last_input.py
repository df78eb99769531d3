# The first and the last input that reach a cell.
def transposed_overlap(size, kernel, stride, padding):
    def count(cell):
        return min(size - 1, cell // stride) - max(0, -((kernel - 1 - cell) // stride)) + 1

    return [count(cell) for cell in range(padding, (size - 1) * stride + kernel - padding)]
