"""The fans of a layer's weights, and the scales that follow from them."""


def init_scale(shape: list[int]) -> tuple[int, int, float, float]:
    n_out, n_in, *kernel = shape
    fan_in, fan_out = n_in * math.prod(kernel), n_out * math.prod(kernel)
    return fan_in, fan_out, math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)
