# Forgets that the loss is a mean.
# Killed by: examples
def cross_entropy_backward(logits, labels):
    result = []
    for row, label in zip(logits, labels):
        exponentials = [math.exp(logit - max(row)) for logit in row]
        total = sum(exponentials)
        result.append([value / total - (j == label) for j, value in enumerate(exponentials)])
    return result
