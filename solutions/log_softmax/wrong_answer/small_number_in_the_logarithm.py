# Adds a small number to each probability, so that it is never 0.
# Killed by: hidden
def log_softmax(logits):
    rows = [[math.exp(x - max(row)) for x in row] for row in logits]
    return [[math.log(x / sum(row) + 1e-12) for x in row] for row in rows]
