# Takes 1 off in the whole column of each label, as `p[:, labels] -= 1` does.
# Killed by: examples
def cross_entropy_backward(logits, labels):
    result = []
    for row in logits:
        exponentials = [math.exp(logit - max(row)) for logit in row]
        total = sum(exponentials)
        result.append([(value / total - (j in labels)) / len(logits) for j, value in enumerate(exponentials)])
    return result
