# Reads the pixel behind the last one, although its factor is 0.
# Killed by: examples
def upsample_bilinear(image, h, w):
    def samples(size, n):
        places = [min(max((i + 0.5) * size / n - 0.5, 0.0), size - 1.0) for i in range(n)]
        return [(int(p), p - int(p)) for p in places]

    columns = samples(len(image[0]), w)
    across = lambda row: [(1 - f) * row[a] + f * row[a + 1] for a, f in columns]
    return [
        [(1 - f) * u + f * l for u, l in zip(across(image[a]), across(image[a + 1]))]
        for a, f in samples(len(image), h)
    ]
