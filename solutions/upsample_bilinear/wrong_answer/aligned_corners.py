# Makes the first and the last pixels meet.
# Killed by: examples
def upsample_bilinear(image, h, w):
    def samples(size, n):
        places = [i * (size - 1) / (n - 1) if n > 1 else 0.0 for i in range(n)]
        return [(int(p), min(int(p) + 1, size - 1), p - int(p)) for p in places]

    columns = samples(len(image[0]), w)
    across = lambda row: [(1 - f) * row[a] + f * row[b] for a, b, f in columns]
    return [
        [(1 - f) * u + f * l for u, l in zip(across(image[a]), across(image[b]))] for a, b, f in samples(len(image), h)
    ]
