# Takes logarithms to base 2.
# Killed by: examples
def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        total += math.log2(sum(math.exp(logit - largest) for logit in row)) + (largest - row[label]) / math.log(2)
    return total / len(logits)
