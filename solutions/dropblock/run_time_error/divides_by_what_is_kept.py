# Divides by the number of kept cells, which may be 0.
# Killed by: hidden
def dropblock(feature, seeds, size):
    height, width = len(feature[0]), len(feature[0][0])
    keeps = [[1] * width for _ in range(height)]
    for i, row in enumerate(seeds):
        for j, seed in enumerate(row):
            if seed:
                for r in range(i, i + size):
                    keeps[r][j : j + size] = [0] * size
    scale = height * width / sum(map(sum, keeps))
    return [[[v * keep * scale for v, keep in zip(*rows)] for rows in zip(channel, keeps)] for channel in feature]
