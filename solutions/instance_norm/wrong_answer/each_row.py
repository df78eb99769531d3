# Takes the statistics of every row of a map.
# Killed by: examples
def instance_norm(x, gamma, beta, eps):
    def normalised(row, g, b):
        mean = sum(row) / len(row)
        scale = g / math.sqrt(sum((pixel - mean) ** 2 for pixel in row) / len(row) + eps)
        return [scale * (pixel - mean) + b for pixel in row]

    return [[[normalised(row, g, b) for row in channel] for channel, g, b in zip(picture, gamma, beta)] for picture in x]
