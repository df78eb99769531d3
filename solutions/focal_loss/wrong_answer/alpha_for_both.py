# Weighs both labels with alpha.
# Killed by: examples
def focal_loss(logits, labels, alpha, gamma):
    total = 0.0
    for logit, label in zip(logits, labels):
        z = logit if label == 1 else -logit
        small = math.exp(-abs(z))
        wrong = (small if z >= 0 else 1.0) / (1 + small)
        total += alpha * wrong**gamma * (max(-z, 0.0) + math.log1p(small))
    return total / len(logits)
