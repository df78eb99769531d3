# Takes the mean over the other classes, of which there may be none.
# Killed by: hidden
def label_smoothing_loss(logits, labels, eps):
    total = 0.0
    for row, label in zip(logits, labels):
        largest = max(row)
        shifted = [logit - largest for logit in row]
        log_sum = math.log(sum(map(math.exp, shifted)))
        mean_of_others = (sum(shifted) - shifted[label]) / (len(row) - 1)
        at_label = 1 - eps + eps / len(row)
        total += log_sum - at_label * shifted[label] - (1 - at_label) * mean_of_others
    return total / len(logits)
