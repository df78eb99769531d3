# By differences of logits: the logarithm of the sum around each class, weighted by the targets that are not 0.
def label_smoothing_loss(logits, labels, eps):
    def surprise(row, k):
        gaps = sorted(logit - row[k] for logit in row)
        return gaps[-1] + math.log(sum(math.exp(gap - gaps[-1]) for gap in gaps))

    losses = []
    for row, label in zip(logits, labels):
        targets = [eps / len(row)] * len(row)
        targets[label] += 1 - eps
        losses.append(sum(t * surprise(row, k) for k, t in enumerate(targets) if t))
    return sum(losses) / len(losses)
