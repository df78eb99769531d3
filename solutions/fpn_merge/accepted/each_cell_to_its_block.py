# Adds each coarse cell to the block of fine cells that belong to it: those from ceil(y H / h) up to ceil((y + 1) H / h).
def fpn_merge(top, lateral):
    height, width = len(lateral[0]), len(lateral[0][0])
    merged = [[row[:] for row in channel] for channel in lateral]
    for coarse, fine in zip(top, merged):
        h, w = len(coarse), len(coarse[0])
        for y in range(h):
            for x in range(w):
                for i in range(-(-y * height // h), -(-(y + 1) * height // h)):
                    for j in range(-(-x * width // w), -(-(x + 1) * width // w)):
                        fine[i][j] += coarse[y][x]
    return merged
