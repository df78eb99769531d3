# Leaves out the factor 2 that makes up for ReLU.
# Killed by: examples
def init_scale(shape):
    area = math.prod(shape[2:])
    fan_in, fan_out = shape[1] * area, shape[0] * area
    return fan_in, fan_out, math.sqrt(6 / (fan_in + fan_out)), math.sqrt(1 / fan_in)
