# Takes the logarithm of a probability that may have become 0.
# Killed by: hidden
def focal_loss(logits, labels, alpha, gamma):
    total = 0.0
    for logit, label in zip(logits, labels):
        p = (1 + math.tanh(logit / 2)) / 2
        p_t, alpha_t = (p, alpha) if label == 1 else (1 - p, 1 - alpha)
        total -= alpha_t * (1 - p_t) ** gamma * math.log(p_t)
    return total / len(logits)
