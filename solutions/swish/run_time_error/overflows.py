# Takes the exponential of -x, which may be too large for a float.
# Killed by: hidden
def swish(x):
    return [value / (1 + math.exp(-value)) for value in x]
