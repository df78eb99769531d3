# With a table of the number of seeds above and to the left of each cell.
def dropblock(feature, seeds, size):
    height, width = len(feature[0]), len(feature[0][0])
    table = [[0] * (width + 1) for _ in range(height + 1)]
    for r in range(height):
        for c in range(width):
            here = r < len(seeds) and c < len(seeds[0]) and seeds[r][c]
            table[r + 1][c + 1] = table[r][c + 1] + table[r + 1][c] - table[r][c] + here

    def dropped(r, c):
        top, left = max(r - size + 1, 0), max(c - size + 1, 0)
        return table[r + 1][c + 1] - table[top][c + 1] - table[r + 1][left] + table[top][left] > 0

    cells = [(r, c) for r in range(height) for c in range(width)]
    kept = [cell for cell in cells if not dropped(*cell)]
    result = [[[0.0] * width for _ in range(height)] for _ in feature]
    for r, c in kept:
        for before, after in zip(feature, result):
            after[r][c] = before[r][c] * len(cells) / len(kept)
    return result
