# Writes the bins column by column.
# Killed by: examples
def spp(feature, levels):
    def bins(size, n):
        return [slice(i * size // n, -(-(i + 1) * size // n)) for i in range(n)]

    return [
        max(max(row[columns]) for row in channel[rows])
        for n in levels
        for channel in feature
        for columns in bins(len(channel[0]), n)
        for rows in bins(len(channel), n)
    ]
