# Averages with q.
# Killed by: examples
def kl_divergence(p, q):
    total = 0.0
    for happens, believed in zip(p, q):
        if believed > 0:
            total += believed * math.log(believed / happens) if happens else math.inf
    return total
