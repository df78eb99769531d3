# Divides the gradient among the pixels that tie.
# Killed by: examples
def max_pool2d_backward(image, grad_out, kernel, stride):
    result = [[0.0] * len(row) for row in image]
    for i, gradients in enumerate(grad_out):
        for j, gradient in enumerate(gradients):
            window = [(y, x) for y in range(i * stride, i * stride + kernel) for x in range(j * stride, j * stride + kernel)]
            largest = max(image[y][x] for y, x in window)
            tied = [(y, x) for y, x in window if image[y][x] == largest]
            for y, x in tied:
                result[y][x] += gradient / len(tied)
    return result
