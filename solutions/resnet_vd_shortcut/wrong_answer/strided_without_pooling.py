# The shortcut of the first ResNet: one pixel of four.
# Killed by: examples
def resnet_vd_shortcut(feature, weight):
    return [
        [
            [sum(w * x for w, x in zip(weights, place)) for place in list(zip(*rows))[::2]]
            for rows in list(zip(*feature))[::2]
        ]
        for weights in weight
    ]
