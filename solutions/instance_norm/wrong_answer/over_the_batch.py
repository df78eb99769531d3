# Takes the statistics of a channel over all pictures, as batch normalisation does.
# Killed by: examples
def instance_norm(x, gamma, beta, eps):
    for c in range(len(gamma)):
        pixels = [pixel for picture in x for row in picture[c] for pixel in row]
        mean = sum(pixels) / len(pixels)
        scale = gamma[c] / math.sqrt(sum((pixel - mean) ** 2 for pixel in pixels) / len(pixels) + eps)
        for picture in x:
            picture[c] = [[scale * (pixel - mean) + beta[c] for pixel in row] for row in picture[c]]
    return x
