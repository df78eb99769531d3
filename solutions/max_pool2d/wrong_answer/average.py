# Takes the mean of each window.
# Killed by: examples
def max_pool2d(image, kernel, stride):
    return [
        [
            sum(sum(row[x : x + kernel]) for row in image[y : y + kernel]) / kernel**2
            for x in range(0, len(image[0]) - kernel + 1, stride)
        ]
        for y in range(0, len(image) - kernel + 1, stride)
    ]
