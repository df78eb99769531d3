# Takes the shape for (inputs, outputs, ...).
# Killed by: examples
def init_scale(shape):
    area = math.prod(shape[2:])
    fan_in, fan_out = shape[0] * area, shape[1] * area
    return fan_in, fan_out, math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)
