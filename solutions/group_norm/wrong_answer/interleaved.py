# Puts every channel of the same remainder in a group.
# Killed by: examples
def group_norm(x, groups, gamma, beta, eps):
    result = []
    for sample in x:
        result.append([None] * len(gamma))
        for q in range(groups):
            numbers = [value for channel in sample[q::groups] for row in channel for value in row]
            mean = sum(numbers) / len(numbers)
            scale = (sum((value - mean) ** 2 for value in numbers) / len(numbers) + eps) ** -0.5
            for c in range(q, len(gamma), groups):
                result[-1][c] = [[gamma[c] * scale * (value - mean) + beta[c] for value in row] for row in sample[c]]
    return result
