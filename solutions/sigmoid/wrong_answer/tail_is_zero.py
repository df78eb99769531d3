# Takes 10 for large enough that nothing is left.
# Killed by: hidden
def sigmoid(x):
    return [0.0 if value < -10 else 1.0 if value > 10 else 1 / (1 + math.exp(-value)) for value in x]
