# Returns the sum over the samples.
# Killed by: examples
def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        total += math.log(sum(math.exp(logit - largest) for logit in row)) + largest - row[label]
    return total
