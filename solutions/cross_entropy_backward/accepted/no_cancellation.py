# The derivative at the right class is minus the sum of the others, so that nothing cancels.
def cross_entropy_backward(logits, labels):
    result = []
    for row, label in zip(logits, labels):
        top = max(row)
        weights = [math.exp(logit - top) for logit in row]
        scale = 1 / (len(labels) * sum(weights))
        gradient = [weight * scale for weight in weights]
        gradient[label] = -sum(value for class_, value in enumerate(gradient) if class_ != label)
        result.append(gradient)
    return result
