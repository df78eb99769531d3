# Forgets to divide by q.
# Killed by: examples
def generalised_cross_entropy(logits, labels, q):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        p = math.exp(row[label] - largest) / sum(math.exp(logit - largest) for logit in row)
        total += 1 - p**q
    return total / len(logits)
