# Drops the cell of the seed alone.
# Killed by: examples
def dropblock(feature, seeds, size):
    n_dropped = sum(map(sum, seeds))
    height, width = len(feature[0]), len(feature[0][0])
    scale = height * width / max(height * width - n_dropped, 1)
    result = [[[value * scale for value in row] for row in channel] for channel in feature]
    for channel in result:
        for i, row in enumerate(seeds):
            for j, seed in enumerate(row):
                if seed:
                    channel[i][j] = 0.0
    return result
