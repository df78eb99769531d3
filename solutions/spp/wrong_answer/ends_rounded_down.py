# Rounds both ends of a bin down, and takes at least one pixel.
# Killed by: examples
def spp(feature, levels):
    def bins(size, n):
        starts = [i * size // n for i in range(n + 1)]
        return [slice(a, max(b, a + 1)) for a, b in zip(starts, starts[1:])]

    return [
        max(max(row[columns]) for row in channel[rows])
        for n in levels
        for channel in feature
        for rows in bins(len(channel), n)
        for columns in bins(len(channel[0]), n)
    ]
