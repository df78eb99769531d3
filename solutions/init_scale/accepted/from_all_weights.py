# Shares all weights out among the outputs and among the inputs.
def init_scale(shape):
    n_weights = 1
    for length in shape:
        n_weights *= length
    fan_in, fan_out = n_weights // shape[0], n_weights // shape[1]
    return fan_in, fan_out, 3**0.5 * (2 / (fan_in + fan_out)) ** 0.5, (fan_in / 2) ** -0.5
