# Takes exponentials of the logits as they are.
# Killed by: hidden
def cross_entropy_backward(logits, labels):
    result = []
    for row, label in zip(logits, labels):
        exponentials = [math.exp(logit) for logit in row]
        total = sum(exponentials)
        result.append([(value / total - (j == label)) / len(logits) for j, value in enumerate(exponentials)])
    return result
