"""The Kullback-Leibler divergence, with its two limits."""


def kl_divergence(p: list[float], q: list[float]) -> float:
    if any(happens > 0 and believed == 0 for happens, believed in zip(p, q)):
        return math.inf
    return math.fsum(happens * math.log(happens / believed) for happens, believed in zip(p, q) if happens > 0)
