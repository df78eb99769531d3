# Maps the last cell to the last pixel, and divides by 0 where there is one cell.
# Killed by: examples
def upsample_nearest(image, h, w):
    rows = [round(i * (len(image) - 1) / (h - 1)) for i in range(h)]
    columns = [round(j * (len(image[0]) - 1) / (w - 1)) for j in range(w)]
    return [[image[y][x] for x in columns] for y in rows]
