# Has the derivative of each probability by its own logit alone.
# Killed by: examples
def softmax_backward(logits, grad_out):
    result = []
    for row, grads in zip(logits, grad_out):
        exponentials = [math.exp(logit - max(row)) for logit in row]
        p = [exponential / sum(exponentials) for exponential in exponentials]
        result.append([probability * (1 - probability) * grad for probability, grad in zip(p, grads)])
    return result
