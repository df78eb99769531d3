# Leaves eps out: the plain cross-entropy.
# Killed by: examples
def label_smoothing_loss(logits, labels, eps):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        total += math.log(sum(math.exp(logit - largest) for logit in row)) + largest - row[label]
    return total / len(logits)
