# Mean and squared deviations picture by picture, merged as they would be over several machines.
def batch_norm2d(x, gamma, beta, eps):
    result = [[] for _ in x]
    for c in range(len(gamma)):
        n, mean, squares = 0, 0.0, 0.0
        for picture in x:
            numbers = sum(picture[c], [])
            k, own = len(numbers), sum(numbers) / len(numbers)
            squares += sum((number - own) ** 2 for number in numbers) + (own - mean) ** 2 * n * k / (n + k)
            mean += (own - mean) * k / (n + k)
            n += k
        scale = gamma[c] * (squares / n + eps) ** -0.5
        for picture, normalised in zip(x, result):
            normalised.append([[beta[c] + (number - mean) * scale for number in row] for row in picture[c]])
    return result
