# Takes the pixel below the centre of each cell.
# Killed by: examples
def upsample_nearest(image, h, w):
    rows = [(2 * i + 1) * len(image) // (2 * h) for i in range(h)]
    columns = [(2 * j + 1) * len(image[0]) // (2 * w) for j in range(w)]
    return [[image[y][x] for x in columns] for y in rows]
