"""The gradient of max pooling: each window's goes to its first maximum."""


def max_pool2d_backward(
    image: list[list[float]], grad_out: list[list[float]], kernel: int, stride: int
) -> list[list[float]]:
    result = [[0.0] * len(row) for row in image]
    for i, gradients in enumerate(grad_out):
        for j, gradient in enumerate(gradients):
            rows = range(i * stride, i * stride + kernel)
            columns = range(j * stride, j * stride + kernel)
            # `max` returns the first of several.
            y, x = max(((y, x) for y in rows for x in columns), key=lambda at: image[at[0]][at[1]])
            result[y][x] += gradient
    return result
