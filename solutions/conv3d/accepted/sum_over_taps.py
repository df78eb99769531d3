# Scatters: each pixel of each frame goes to all output cells that see it.
def conv3d(video, weight, bias, stride, padding):
    kernel = len(weight[0][0]), len(weight[0][0][0]), len(weight[0][0][0][0])
    sizes = len(video[0]), len(video[0][0]), len(video[0][0][0])
    frames, rows, columns = ((size + 2 * padding - k) // stride + 1 for size, k in zip(sizes, kernel))
    result = [[[[b] * columns for _ in range(rows)] for _ in range(frames)] for b in bias]

    def cells(at, k, n):
        """The output positions that see a place, each with its tap."""
        return [(i, at + padding - i * stride) for i in range(n) if 0 <= at + padding - i * stride < k]

    for o, blocks in enumerate(weight):
        for channel, block in zip(video, blocks):
            for z, frame in enumerate(channel):
                for y, row in enumerate(frame):
                    for x, pixel in enumerate(row):
                        for t, c in cells(z, kernel[0], frames):
                            for i, a in cells(y, kernel[1], rows):
                                for j, b in cells(x, kernel[2], columns):
                                    result[o][t][i][j] += block[c][a][b] * pixel
    return result
