# Takes the factor of the width for the rows, and that of the height for the columns.
# Killed by: examples
def upsample_bilinear(image, h, w):
    def samples(size, n, factor):
        places = [min(max((i + 0.5) * factor - 0.5, 0.0), size - 1.0) for i in range(n)]
        return [(int(p), min(int(p) + 1, size - 1), p - int(p)) for p in places]

    height, width = len(image), len(image[0])
    columns = samples(width, w, height / h)
    across = lambda row: [(1 - f) * row[a] + f * row[b] for a, b, f in columns]
    return [
        [(1 - f) * u + f * l for u, l in zip(across(image[a]), across(image[b]))]
        for a, b, f in samples(height, h, width / w)
    ]
