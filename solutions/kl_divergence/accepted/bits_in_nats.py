# In bits first, and recursively.
def kl_divergence(p, q):
    def bits(first, end):
        if end - first > 1:
            middle = (first + end) // 2
            return bits(first, middle) + bits(middle, end)
        if p[first] == 0:
            return 0.0
        return p[first] * (math.log2(p[first]) - math.log2(q[first])) if q[first] else math.inf

    return bits(0, len(p)) * math.log(2)
