"""The mean focal loss, through the logit of the right answer."""


def focal_loss(logits: list[float], labels: list[int], alpha: float, gamma: float) -> float:
    total = 0.0
    for logit, label in zip(logits, labels):
        z, alpha_t = (logit, alpha) if label == 1 else (-logit, 1 - alpha)
        small = math.exp(-abs(z))
        wrong = (small if z >= 0 else 1.0) / (1 + small)
        total += alpha_t * wrong**gamma * (max(-z, 0.0) + math.log1p(small))
    return total / len(logits)
