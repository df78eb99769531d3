# Divides the rows by w and the columns by h.
# Killed by: examples
def upsample_nearest(image, h, w):
    rows = [min(i * len(image) // w, len(image) - 1) for i in range(h)]
    columns = [min(j * len(image[0]) // h, len(image[0]) - 1) for j in range(w)]
    return [[image[y][x] for x in columns] for y in rows]
