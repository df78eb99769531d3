# Returns the gate without x.
# Killed by: examples
def swish(x):
    return [(1 + math.tanh(value / 2)) / 2 for value in x]
