# Adds 1e-10 to both probabilities, so that no logarithm is infinite.
# Killed by: hidden
def kl_divergence(p, q):
    return sum(happens * math.log((happens + 1e-10) / (believed + 1e-10)) for happens, believed in zip(p, q))
