# Forgets the minus of the exponent, as some notes do.
# Killed by: examples
def sigmoid(x):
    return [1 / (1 + math.exp(value)) for value in x]
