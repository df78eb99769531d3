# Takes the exponential of -x, which may be too large for a float.
# Killed by: hidden
def sigmoid(x):
    return [1 / (1 + math.exp(-value)) for value in x]
