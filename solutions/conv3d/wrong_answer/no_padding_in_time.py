# Pads the frames, but not the time.
# Killed by: examples
def conv3d(video, weight, bias, stride, padding):
    sizes = len(video[0]), len(video[0][0]), len(video[0][0][0])
    kernel = len(weight[0][0]), len(weight[0][0][0]), len(weight[0][0][0][0])
    in_time, in_rows, in_columns = (
        range(-padding, size + padding - k + 1, stride) for size, k in zip(sizes, kernel)
    )
    in_time = range(0, sizes[0] - kernel[0] + 1, stride)

    def cell(o, first, top, left):
        total = bias[o]
        for channel, block in zip(video, weight[o]):
            for c in range(max(0, -first), min(kernel[0], sizes[0] - first)):
                for a in range(max(0, -top), min(kernel[1], sizes[1] - top)):
                    for b in range(max(0, -left), min(kernel[2], sizes[2] - left)):
                        total += block[c][a][b] * channel[first + c][top + a][left + b]
        return total

    return [
        [[[cell(o, first, top, left) for left in in_columns] for top in in_rows] for first in in_time]
        for o in range(len(weight))
    ]
