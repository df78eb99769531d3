# Divides the gradient among all pixels of the window.
# Killed by: examples
def max_pool2d_backward(image, grad_out, kernel, stride):
    result = [[0.0] * len(row) for row in image]
    for i, gradients in enumerate(grad_out):
        for j, gradient in enumerate(gradients):
            for y in range(i * stride, i * stride + kernel):
                for x in range(j * stride, j * stride + kernel):
                    result[y][x] += gradient / kernel**2
    return result
