# Takes exponentials of the logits as they are.
# Killed by: hidden
def softmax_backward(logits, grad_out):
    result = []
    for row, grads in zip(logits, grad_out):
        exponentials = [math.exp(logit) for logit in row]
        p = [exponential / sum(exponentials) for exponential in exponentials]
        average = sum(probability * grad for probability, grad in zip(p, grads))
        result.append([probability * (grad - average) for probability, grad in zip(p, grads)])
    return result
