# Takes the first index of the weights for the input channel, and runs out of rows.
# Killed by: examples
def resnet_vd_shortcut(feature, weight):
    def mean(channel, top, left):
        pixels = [x for row in channel[top : top + 2] for x in row[left : left + 2]]
        return sum(pixels) / len(pixels)

    tops, lefts = range(0, len(feature[0]), 2), range(0, len(feature[0][0]), 2)
    return [
        [[sum(weight[c][o] * mean(feature[c], top, left) for c in range(len(feature))) for left in lefts] for top in tops]
        for o in range(len(weight))
    ]
