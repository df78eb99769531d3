# Divides by the number of outcomes, as PyTorch's default reduction does.
# Killed by: examples
def kl_divergence(p, q):
    total = 0.0
    for happens, believed in zip(p, q):
        if happens > 0:
            total += happens * math.log(happens / believed) if believed else math.inf
    return total / len(p)
