# Adds eps / C to the one-hot target, so that it sums to more than 1.
# Killed by: examples
def label_smoothing_loss(logits, labels, eps):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        shifted = [logit - largest for logit in row]
        log_sum = math.log(sum(map(math.exp, shifted)))
        total += log_sum - shifted[label] + eps * (log_sum - sum(shifted) / len(row))
    return total / len(logits)
