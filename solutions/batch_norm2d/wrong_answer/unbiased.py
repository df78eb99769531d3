# Divides the squared deviations by one less than the number of numbers.
# Killed by: examples
def batch_norm2d(x, gamma, beta, eps):
    for c in range(len(gamma)):
        numbers = [pixel for picture in x for row in picture[c] for pixel in row]
        mean = sum(numbers) / len(numbers)
        scale = gamma[c] / math.sqrt(sum((v - mean) ** 2 for v in numbers) / (len(numbers) - 1) + eps)
        for picture in x:
            picture[c] = [[scale * (pixel - mean) + beta[c] for pixel in row] for row in picture[c]]
    return x
