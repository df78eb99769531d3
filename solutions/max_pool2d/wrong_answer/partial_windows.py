# Keeps the windows that stick out: slices end where the row does.
# Killed by: examples
def max_pool2d(image, kernel, stride):
    return [
        [max(max(row[x : x + kernel]) for row in image[y : y + kernel]) for x in range(0, len(image[0]), stride)]
        for y in range(0, len(image), stride)
    ]
