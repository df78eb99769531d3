# Takes gamma and beta of the first channel for the whole group.
# Killed by: examples
def group_norm(x, groups, gamma, beta, eps):
    size = len(gamma) // groups
    result = []
    for sample in x:
        result.append([])
        for first in range(0, len(sample), size):
            numbers = [value for channel in sample[first : first + size] for row in channel for value in row]
            mean = sum(numbers) / len(numbers)
            scale = gamma[first] * (sum((value - mean) ** 2 for value in numbers) / len(numbers) + eps) ** -0.5
            for channel in sample[first : first + size]:
                result[-1].append([[scale * (value - mean) + beta[first] for value in row] for row in channel])
    return result
