# Logsumexp in one pass, with a running maximum.
def cross_entropy(logits, labels):
    total = 0.0
    for row, label in zip(logits, labels):
        largest, scaled = -math.inf, 0.0
        for logit in row:
            if logit > largest:
                largest, scaled = logit, scaled * math.exp(largest - logit) + 1
            else:
                scaled += math.exp(logit - largest)
        total += largest - row[label] + math.log(scaled)
    return total / len(labels)
