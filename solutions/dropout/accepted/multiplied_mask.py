# Multiplies by the mask and the scale; a dropped negative number becomes -0.0.
def dropout(x, keep, p, training):
    scale = 1 / (1 - p)
    return [value * kept * scale for value, kept in zip(x, keep)] if training else list(x)
