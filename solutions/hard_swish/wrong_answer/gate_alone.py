# Returns the gate and forgets the number.
# Killed by: examples
def hard_swish(x):
    return [min(max(value + 3, 0), 6) / 6 for value in x]
