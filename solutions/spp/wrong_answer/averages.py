# Takes the mean of each bin.
# Killed by: examples
def spp(feature, levels):
    def bins(size, n):
        return [range(i * size // n, -(-(i + 1) * size // n)) for i in range(n)]

    return [
        sum(channel[y][x] for y in rows for x in columns) / (len(rows) * len(columns))
        for n in levels
        for channel in feature
        for rows in bins(len(channel), n)
        for columns in bins(len(channel[0]), n)
    ]
