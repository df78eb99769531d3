# Adds 1e-12 to the probability, so that its logarithm is always finite.
# Killed by: hidden
def focal_loss(logits, labels, alpha, gamma):
    total = 0.0
    for logit, label in zip(logits, labels):
        z, alpha_t = (logit, alpha) if label == 1 else (-logit, 1 - alpha)
        small = math.exp(-abs(z))
        p_t = (1.0 if z >= 0 else small) / (1 + small)
        total -= alpha_t * (1 - p_t) ** gamma * math.log(p_t + 1e-12)
    return total / len(logits)
