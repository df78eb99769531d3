# The bias as the answer of the normalisation to a convolution of zeros.
def fold_batch_norm(weight, bias, gamma, beta, mean, var, eps):
    def normalised(o, value):
        return beta[o] + gamma[o] * ((value - mean[o]) * (var[o] + eps) ** -0.5)

    def scaled(o, values):
        if isinstance(values, list):
            return [scaled(o, value) for value in values]
        return gamma[o] * values / math.sqrt(var[o] + eps)

    channels = range(len(bias))
    return [scaled(o, weight[o]) for o in channels], [normalised(o, bias[o]) for o in channels]
