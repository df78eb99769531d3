# Forgets the upper end of the gate.
# Killed by: examples
def hard_swish(x):
    return [value * max(value + 3, 0) / 6 for value in x]
