# Moves the window by its own size, whatever the stride.
# Killed by: examples
def max_pool2d(image, kernel, stride):
    return [
        [
            max(max(row[x : x + kernel]) for row in image[y : y + kernel])
            for x in range(0, len(image[0]) - kernel + 1, kernel)
        ]
        for y in range(0, len(image) - kernel + 1, kernel)
    ]
