# Pools with the maximum.
# Killed by: examples
def resnet_vd_shortcut(feature, weight):
    def largest(channel, top, left):
        return max(x for row in channel[top : top + 2] for x in row[left : left + 2])

    tops, lefts = range(0, len(feature[0]), 2), range(0, len(feature[0][0]), 2)
    pooled = [[[largest(channel, top, left) for left in lefts] for top in tops] for channel in feature]
    return [[[sum(w * x for w, x in zip(ws, place)) for place in zip(*rows)] for rows in zip(*pooled)] for ws in weight]
