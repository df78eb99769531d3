# Takes gamma and beta by the picture.
# Killed by: examples
def instance_norm(x, gamma, beta, eps):
    result = []
    for n, picture in enumerate(x):
        result.append([])
        for channel in picture:
            pixels = sum(channel, [])
            mean = sum(pixels) / len(pixels)
            scale = gamma[n % len(gamma)] / math.sqrt(sum((pixel - mean) ** 2 for pixel in pixels) / len(pixels) + eps)
            result[-1].append([[scale * (pixel - mean) + beta[n % len(beta)] for pixel in row] for row in channel])
    return result
