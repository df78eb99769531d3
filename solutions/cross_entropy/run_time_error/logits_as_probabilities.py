# Takes the logits for probabilities; there is no logarithm of 0.
# Killed by: examples
def cross_entropy(logits, labels):
    return -sum(math.log(row[label]) for row, label in zip(logits, labels)) / len(logits)
