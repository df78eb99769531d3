# Normalises the columns.
# Killed by: examples
def softmax(logits):
    tops = [max(column) for column in zip(*logits)]
    rows = [[math.exp(x - top) for x, top in zip(row, tops)] for row in logits]
    sums = [sum(column) for column in zip(*rows)]
    return [[x / total for x, total in zip(row, sums)] for row in rows]
