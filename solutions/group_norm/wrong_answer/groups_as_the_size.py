# Takes `groups` for the number of channels in a group.
# Killed by: examples
def group_norm(x, groups, gamma, beta, eps):
    result = []
    for sample in x:
        result.append([])
        for first in range(0, len(sample), groups):
            numbers = [value for channel in sample[first : first + groups] for row in channel for value in row]
            mean = sum(numbers) / len(numbers)
            scale = (sum((value - mean) ** 2 for value in numbers) / len(numbers) + eps) ** -0.5
            for c in range(first, first + groups):
                result[-1].append([[gamma[c] * scale * (value - mean) + beta[c] for value in row] for row in sample[c]])
    return result
