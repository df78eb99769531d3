# Gives a group every groups-th input channel.
# Killed by: hidden
def conv2d(image, weight, bias, stride, padding, groups):
    height, width = len(image[0]), len(image[0][0])
    kh, kw = len(weight[0][0]), len(weight[0][0][0])

    def cell(o, top, left):
        total = bias[o]
        for channel, kernel in zip(image[o // (len(weight) // groups) :: groups], weight[o]):
            for a in range(max(0, -top), min(kh, height - top)):
                for b in range(max(0, -left), min(kw, width - left)):
                    total += kernel[a][b] * channel[top + a][left + b]
        return total

    tops = range(-padding, height + padding - kh + 1, stride)
    lefts = range(-padding, width + padding - kw + 1, stride)
    return [[[cell(o, top, left) for left in lefts] for top in tops] for o in range(len(weight))]
