# Takes the logarithm of the mean probability in place of the mean of the logarithms.
# Killed by: examples
def label_smoothing_loss(logits, labels, eps):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        log_sum = largest + math.log(sum(math.exp(logit - largest) for logit in row))
        total += (1 - eps) * (log_sum - row[label]) + eps * math.log(len(row))
    return total / len(logits)
