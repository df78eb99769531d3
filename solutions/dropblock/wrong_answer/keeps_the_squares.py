# Keeps what the squares cover and drops the rest.
# Killed by: examples
def dropblock(feature, seeds, size):
    height, width = len(feature[0]), len(feature[0][0])
    keeps = [[0] * width for _ in range(height)]
    for i, row in enumerate(seeds):
        for j, seed in enumerate(row):
            if seed:
                for r in range(i, i + size):
                    keeps[r][j : j + size] = [1] * size
    scale = height * width / max(sum(map(sum, keeps)), 1)
    return [[[v * keep * scale for v, keep in zip(*rows)] for rows in zip(channel, keeps)] for channel in feature]
