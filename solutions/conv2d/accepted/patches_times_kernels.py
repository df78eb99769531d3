# Lays the patches of a group flat and takes inner products with the flattened kernels.
def conv2d(image, weight, bias, stride, padding, groups):
    seen, kh, kw = len(weight[0]), len(weight[0][0]), len(weight[0][0][0])
    zeros = [0.0] * padding

    def padded(channel):
        rows = [zeros + row + zeros for row in channel]
        blank = [[0.0] * len(rows[0])] * padding
        return blank + rows + blank

    channels = [padded(channel) for channel in image]
    height, width = len(channels[0]), len(channels[0][0])
    result = []
    for o, (kernel, offset) in enumerate(zip(weight, bias)):
        first = o * groups // len(weight) * seen
        flat = [w for plane in kernel for row in plane for w in row]
        result.append(
            [
                [
                    math.fsum(
                        [offset]
                        + [
                            w * x
                            for w, x in zip(
                                flat,
                                (
                                    x
                                    for channel in channels[first : first + seen]
                                    for row in channel[y : y + kh]
                                    for x in row[left : left + kw]
                                ),
                            )
                        ]
                    )
                    for left in range(0, width - kw + 1, stride)
                ]
                for y in range(0, height - kh + 1, stride)
            ]
        )
    return result
