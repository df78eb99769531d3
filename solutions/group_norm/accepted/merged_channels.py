# Mean and squared deviations of each channel, merged over the channels of a group.
def group_norm(x, groups, gamma, beta, eps):
    size = len(gamma) // groups
    result = []
    for sample in x:
        result.append([])
        statistics = []
        for channel in sample:
            numbers = sum(channel, [])
            mean = sum(numbers) / len(numbers)
            statistics.append((mean, sum((value - mean) ** 2 for value in numbers) / len(numbers)))
        for c, channel in enumerate(sample):
            of_group = statistics[c // size * size :][:size]
            mean = sum(mean for mean, _ in of_group) / size
            var = sum(var + (of_channel - mean) ** 2 for of_channel, var in of_group) / size
            scale = gamma[c] * (var + eps) ** -0.5
            result[-1].append([[beta[c] + scale * (value - mean) for value in row] for row in channel])
    return result
