# Goes through the pixels: a pixel at y lies in the bins from y n / H, rounded down, on, as long as they begin at or before it.
def spp(feature, levels):
    height, width = len(feature[0]), len(feature[0][0])
    result = []
    for n in levels:
        for channel in feature:
            grid = [[-math.inf] * n for _ in range(n)]
            for y, row in enumerate(channel):
                for x, value in enumerate(row):
                    for i in range(y * n // height, n):
                        if i * height // n > y:
                            break
                        for j in range(x * n // width, n):
                            if j * width // n > x:
                                break
                            grid[i][j] = max(grid[i][j], value)
            result += [value for row in grid for value in row]
    return result
