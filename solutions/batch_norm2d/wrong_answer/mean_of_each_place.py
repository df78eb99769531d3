# Has a mean for each place of a channel, over the pictures.
# Killed by: examples
def batch_norm2d(x, gamma, beta, eps):
    result = [[[row[:] for row in channel] for channel in picture] for picture in x]
    for c in range(len(gamma)):
        for i in range(len(x[0][c])):
            for j in range(len(x[0][c][i])):
                numbers = [picture[c][i][j] for picture in x]
                mean = sum(numbers) / len(numbers)
                scale = gamma[c] / math.sqrt(sum((v - mean) ** 2 for v in numbers) / len(numbers) + eps)
                for picture in result:
                    picture[c][i][j] = scale * (picture[c][i][j] - mean) + beta[c]
    return result
