# Takes exponentials of the logits as they are.
# Killed by: hidden
def generalised_cross_entropy(logits, labels, q):
    total = 0.0
    for row, label in zip(logits, labels):
        p = math.exp(row[label]) / sum(math.exp(logit) for logit in row)
        total += (1 - p**q) / q
    return total / len(logits)
