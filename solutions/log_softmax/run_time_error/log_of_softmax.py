# Takes the logarithm of a softmax, which may be 0.
# Killed by: hidden
def log_softmax(logits):
    rows = [[math.exp(x - max(row)) for x in row] for row in logits]
    return [[math.log(x / sum(row)) for x in row] for row in rows]
