# Adds 1e-12 to the probability, so that its logarithm is always finite.
# Killed by: hidden
def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        exponentials = [math.exp(logit - largest) for logit in row]
        total -= math.log(exponentials[label] / sum(exponentials) + 1e-12)
    return total / len(logits)
