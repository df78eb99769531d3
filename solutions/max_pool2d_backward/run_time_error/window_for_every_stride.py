# Begins a window at every stride, also where it does not fit, and has no gradient for it.
# Killed by: examples
def max_pool2d_backward(image, grad_out, kernel, stride):
    height, width = len(image), len(image[0])
    result = [[0.0] * width for _ in image]
    for top in range(0, height, stride):
        for left in range(0, width, stride):
            window = [(y, x) for y in range(top, min(top + kernel, height)) for x in range(left, min(left + kernel, width))]
            y, x = max(window, key=lambda at: image[at[0]][at[1]])
            result[y][x] += grad_out[top // stride][left // stride]
    return result
