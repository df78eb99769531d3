# Has the sigmoid as its gate, which makes it swish.
# Killed by: examples
def mish(x):
    return [value * (1 + math.tanh(value / 2)) / 2 for value in x]
