# Each pixel collects the gradients of the windows in which it is the first maximum.
def max_pool2d_backward(image, grad_out, kernel, stride):
    def wins(y, x, top, left):
        before = (image[v][u] for v in range(top, top + kernel) for u in range(left, left + kernel) if (v, u) < (y, x))
        after = (image[v][u] for v in range(top, top + kernel) for u in range(left, left + kernel) if (v, u) > (y, x))
        return all(value < image[y][x] for value in before) and all(value <= image[y][x] for value in after)

    def of_pixel(y, x):
        return math.fsum(
            gradient
            for i, gradients in enumerate(grad_out)
            if 0 <= y - i * stride < kernel
            for j, gradient in enumerate(gradients)
            if 0 <= x - j * stride < kernel and wins(y, x, i * stride, j * stride)
        )

    return [[of_pixel(y, x) for x in range(len(image[0]))] for y in range(len(image))]
