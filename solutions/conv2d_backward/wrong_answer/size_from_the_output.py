# Gives the image's gradient the size that the output needs, without what is left over.
# Killed by: examples
def conv2d_backward(image, weight, grad_out, stride, padding):
    kh, kw = len(weight[0][0]), len(weight[0][0][0])
    height = (len(grad_out[0]) - 1) * stride + kh - 2 * padding
    width = (len(grad_out[0][0]) - 1) * stride + kw - 2 * padding
    by_image = [[[0.0] * width for _ in range(height)] for _ in image]
    by_weight = [[[[0.0] * kw for _ in range(kh)] for _ in image] for _ in weight]
    for o, gradients in enumerate(grad_out):
        for i, row in enumerate(gradients):
            for j, gradient in enumerate(row):
                top, left = i * stride - padding, j * stride - padding
                for c, kernel in enumerate(weight[o]):
                    for a in range(max(0, -top), min(kh, height - top)):
                        for b in range(max(0, -left), min(kw, width - left)):
                            by_image[c][top + a][left + b] += gradient * kernel[a][b]
                            by_weight[o][c][a][b] += gradient * image[c][top + a][left + b]
    return by_image, by_weight, [sum(map(sum, gradients)) for gradients in grad_out]
