# Weighs every pixel with a tent around the point, which is 0 from a distance of 1 on.
def deformable_sample(image, offsets, kernel):
    def tent(distance):
        return max(0.0, 1.0 - abs(distance))

    def read(y, x):
        return math.fsum(
            tent(y - i) * tent(x - j) * pixel for i, row in enumerate(image) for j, pixel in enumerate(row)
        )

    half = kernel // 2
    return [
        [
            read(i + tap // kernel - half + dy[i][j], j + tap % kernel - half + dx[i][j])
            for tap, (dy, dx) in enumerate(zip(offsets[::2], offsets[1::2]))
        ]
        for i in range(len(image))
        for j in range(len(image[0]))
    ]
