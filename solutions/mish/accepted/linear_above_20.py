# Takes the softplus for x above 20, as libraries do: 1 + e^20 is e^20 to nine digits.
def mish(x):
    return [value * math.tanh(value if value > 20 else math.log(1 + math.exp(value))) for value in x]
