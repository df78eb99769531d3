# Takes the plain mean of the gradients off.
# Killed by: examples
def softmax_backward(logits, grad_out):
    result = []
    for row, grads in zip(logits, grad_out):
        exponentials = [math.exp(logit - max(row)) for logit in row]
        mean = sum(grads) / len(grads)
        result.append([value / sum(exponentials) * (grad - mean) for value, grad in zip(exponentials, grads)])
    return result
