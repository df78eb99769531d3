# Drops without scaling what survives.
# Killed by: examples
def dropout(x, keep, p, training):
    return [value if kept else 0.0 for value, kept in zip(x, keep)] if training else x
