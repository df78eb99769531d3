# Sets the gradient of a pixel for each window that contains it, and keeps the last one.
# Killed by: examples
def conv2d_backward(image, weight, grad_out, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    by_image = [[[0.0] * width for _ in range(height)] for _ in image]
    by_weight = [[[[0.0] * len(row) for row in kernel] for kernel in kernels] for kernels in weight]
    for o, gradients in enumerate(grad_out):
        for i, row in enumerate(gradients):
            for j, gradient in enumerate(row):
                top, left = i * stride - padding, j * stride - padding
                for c, kernel in enumerate(weight[o]):
                    for a in range(max(0, -top), min(len(kernel), height - top)):
                        for b in range(max(0, -left), min(len(kernel[0]), width - left)):
                            by_image[c][top + a][left + b] = gradient * kernel[a][b]
                            by_weight[o][c][a][b] += gradient * image[c][top + a][left + b]
    return by_image, by_weight, [sum(map(sum, gradients)) for gradients in grad_out]
