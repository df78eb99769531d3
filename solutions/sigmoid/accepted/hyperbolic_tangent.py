# As half of tanh(x / 2) + 1, which cannot overflow.
def sigmoid(x):
    return [(1 + math.tanh(value / 2)) / 2 for value in x]
