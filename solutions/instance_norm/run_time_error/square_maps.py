# Takes the width of a map for its height too.
# Killed by: examples
def instance_norm(x, gamma, beta, eps):
    side = range(len(x[0][0][0]))
    result = []
    for picture in x:
        result.append([])
        for channel, g, b in zip(picture, gamma, beta):
            pixels = [channel[i][j] for i in side for j in side]
            mean = sum(pixels) / len(pixels)
            scale = g / math.sqrt(sum((pixel - mean) ** 2 for pixel in pixels) / len(pixels) + eps)
            result[-1].append([[scale * (channel[i][j] - mean) + b for j in side] for i in side])
    return result
