"""Group normalisation: the numbers of a group as one list."""

Map = list[list[float]]


def group_norm(x: list[list[Map]], groups: int, gamma: list[float], beta: list[float], eps: float) -> list[list[Map]]:
    size = len(gamma) // groups

    def normalised(sample: list[Map]) -> list[Map]:
        result = []
        for first in range(0, len(sample), size):
            numbers = [value for channel in sample[first : first + size] for row in channel for value in row]
            mean = math.fsum(numbers) / len(numbers)
            var = math.fsum((value - mean) ** 2 for value in numbers) / len(numbers)
            for c in range(first, first + size):
                scale = gamma[c] / math.sqrt(var + eps)
                result.append([[scale * (value - mean) + beta[c] for value in row] for row in sample[c]])
        return result

    return [normalised(sample) for sample in x]
