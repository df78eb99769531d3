"""DropBlock, with one mask for all channels."""

Map = list[list[float]]


def dropblock(feature: list[Map], seeds: list[list[bool]], size: int) -> list[Map]:
    height, width = len(feature[0]), len(feature[0][0])
    keeps = [[True] * width for _ in range(height)]
    for i, row in enumerate(seeds):
        for j, seed in enumerate(row):
            if seed:
                for r in range(i, i + size):
                    keeps[r][j : j + size] = [False] * size
    kept = sum(map(sum, keeps))
    scale = height * width / kept if kept else 0.0
    return [[masked(*rows, scale) for rows in zip(channel, keeps)] for channel in feature]


def masked(row: list[float], keeps: list[bool], scale: float) -> list[float]:
    return [value * scale if keep else 0.0 for value, keep in zip(row, keeps)]
