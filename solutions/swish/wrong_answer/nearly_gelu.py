# Has 1.702 in the sigmoid, as the approximation of GELU has.
# Killed by: examples
def swish(x):
    return [value * (1 + math.tanh(1.702 * value / 2)) / 2 for value in x]
