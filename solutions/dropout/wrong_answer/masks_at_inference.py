# Drops at inference as well.
# Killed by: examples
def dropout(x, keep, p, training):
    scale = 1 / (1 - p) if training else 1
    return [value * scale if kept else 0.0 for value, kept in zip(x, keep)]
