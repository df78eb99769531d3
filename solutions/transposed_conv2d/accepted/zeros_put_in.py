# An ordinary convolution, with the turned kernel, of the image with zeros put in and around it.
def transposed_conv2d(image, weight, stride, padding):
    kernel = len(weight[0][0])
    border = kernel - 1
    height, width = len(image[0]), len(image[0][0])
    spread = []
    for channel in image:
        rows = [[0.0] * ((width - 1) * stride + 1 + 2 * border) for _ in range((height - 1) * stride + 1 + 2 * border)]
        for i in range(height):
            for j in range(width):
                rows[border + i * stride][border + j * stride] = channel[i][j]
        spread.append(rows)
    return [
        [
            [
                math.fsum(
                    spread[c][y + a][x + b] * weight[c][d][kernel - 1 - a][kernel - 1 - b]
                    for c in range(len(image))
                    for a in range(kernel)
                    for b in range(kernel)
                )
                for x in range(padding, (width - 1) * stride + kernel - padding)
            ]
            for y in range(padding, (height - 1) * stride + kernel - padding)
        ]
        for d in range(len(weight[0]))
    ]
