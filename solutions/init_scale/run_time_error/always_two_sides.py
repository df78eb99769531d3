# Expects a kernel of two sides.
# Killed by: examples
def init_scale(shape):
    n_out, n_in, height, width = shape
    fan_in, fan_out = n_in * height * width, n_out * height * width
    return fan_in, fan_out, math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)
