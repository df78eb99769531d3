# Each gradient by itself: a pixel and a weight look up the cells that they took part in.
def conv2d_backward(image, weight, grad_out, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    kh, kw = len(weight[0][0]), len(weight[0][0][0])
    rows, columns = len(grad_out[0]), len(grad_out[0][0])

    def of_pixel(c, y, x):
        terms = []
        for a in range(kh):
            i, left_over = divmod(y + padding - a, stride)
            for b in range(kw):
                j, rest = divmod(x + padding - b, stride)
                if not left_over and not rest and i in range(rows) and j in range(columns):
                    terms += [gradient[i][j] * kernel[c][a][b] for gradient, kernel in zip(grad_out, weight)]
        return math.fsum(terms)

    def of_weight(o, c, a, b):
        return math.fsum(
            grad_out[o][i][j] * image[c][i * stride + a - padding][j * stride + b - padding]
            for i in range(rows)
            for j in range(columns)
            if i * stride + a - padding in range(height) and j * stride + b - padding in range(width)
        )

    return (
        [[[of_pixel(c, y, x) for x in range(width)] for y in range(height)] for c in range(len(image))],
        [
            [[[of_weight(o, c, a, b) for b in range(kw)] for a in range(kh)] for c in range(len(image))]
            for o in range(len(weight))
        ],
        [math.fsum(x for row in gradient for x in row) for gradient in grad_out],
    )
