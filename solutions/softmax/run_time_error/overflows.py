# Takes exponentials of the logits as they are.
# Killed by: hidden
def softmax(logits):
    rows = [[math.exp(x) for x in row] for row in logits]
    return [[x / sum(row) for x in row] for row in rows]
