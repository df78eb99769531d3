# Takes the exponential of x, which may be too large for a float.
# Killed by: hidden
def mish(x):
    return [value * math.tanh(math.log(1 + math.exp(value))) for value in x]
