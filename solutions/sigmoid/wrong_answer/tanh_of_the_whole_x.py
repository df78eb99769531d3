# Forgets to halve the argument of tanh.
# Killed by: examples
def sigmoid(x):
    return [(1 + math.tanh(value)) / 2 for value in x]
