"""Algorithm R, with the random numbers given."""


def reservoir_sample(stream: list[int], k: int, draws: list[int]) -> list[int]:
    reservoir = stream[:k]
    for item, slot in zip(stream[k:], draws[k:]):
        if slot < k:
            reservoir[slot] = item
    return reservoir
