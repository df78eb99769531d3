# Subtracts the logarithm of the sum instead of dividing.
def softmax(logits):
    tops = [max(row) for row in logits]
    logs = [top + math.log(sum(math.exp(x - top) for x in row)) for row, top in zip(logits, tops)]
    return [[math.exp(x - log) for x in row] for row, log in zip(logits, logs)]
