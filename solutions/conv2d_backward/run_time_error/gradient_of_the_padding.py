# Indexes the image with places in the padding; those beyond the end raise.
# Killed by: examples
def conv2d_backward(image, weight, grad_out, stride, padding):
    by_image = [[[0.0] * len(row) for row in channel] for channel in image]
    by_weight = [[[[0.0] * len(row) for row in kernel] for kernel in kernels] for kernels in weight]
    for o, gradients in enumerate(grad_out):
        for i, row in enumerate(gradients):
            for j, gradient in enumerate(row):
                for c, kernel in enumerate(weight[o]):
                    for a, weights in enumerate(kernel):
                        for b, w in enumerate(weights):
                            y, x = i * stride + a - padding, j * stride + b - padding
                            by_image[c][y][x] += gradient * w
                            by_weight[o][c][a][b] += gradient * image[c][y][x]
    return by_image, by_weight, [sum(map(sum, gradients)) for gradients in grad_out]
