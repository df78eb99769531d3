# Moves on to an equal pixel.
# Killed by: examples
def max_pool2d_backward(image, grad_out, kernel, stride):
    result = [[0.0] * len(row) for row in image]
    for i, gradients in enumerate(grad_out):
        for j, gradient in enumerate(gradients):
            by, bx = i * stride, j * stride
            for y in range(i * stride, i * stride + kernel):
                for x in range(j * stride, j * stride + kernel):
                    if image[y][x] >= image[by][bx]:
                        by, bx = y, x
            result[by][bx] += gradient
    return result
