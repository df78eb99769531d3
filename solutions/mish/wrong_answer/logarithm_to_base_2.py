# Takes the logarithm to base 2.
# Killed by: examples
def mish(x):
    return [value * math.tanh(math.log2(1 + math.exp(min(value, 700)))) for value in x]
