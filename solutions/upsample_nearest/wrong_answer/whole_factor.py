# Repeats each pixel equally often, and cuts off what is too much.
# Killed by: examples
def upsample_nearest(image, h, w):
    down, across = -(-h // len(image)), -(-w // len(image[0]))
    return [[image[i // down][j // across] for j in range(w)] for i in range(h)]
