# Has the seed in the middle of its square.
# Killed by: examples
def dropblock(feature, seeds, size):
    height, width = len(feature[0]), len(feature[0][0])
    keeps = [[1] * width for _ in range(height)]
    for i, row in enumerate(seeds):
        for j, seed in enumerate(row):
            if seed:
                for r in range(max(i - size // 2, 0), min(i - size // 2 + size, height)):
                    for c in range(max(j - size // 2, 0), min(j - size // 2 + size, width)):
                        keeps[r][c] = 0
    scale = height * width / max(sum(map(sum, keeps)), 1)
    return [[[v * keep * scale for v, keep in zip(*rows)] for rows in zip(channel, keeps)] for channel in feature]
