# Takes 0 below -10, where mish is still -4.5e-4.
# Killed by: hidden
def mish(x):
    return [0.0 if value < -10 else value * math.tanh(max(value, 0) + math.log1p(math.exp(-abs(value)))) for value in x]
