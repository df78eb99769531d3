# Takes the logarithm of every quotient, also of 0.
# Killed by: examples
def kl_divergence(p, q):
    return sum(happens * math.log(happens / believed) for happens, believed in zip(p, q))
