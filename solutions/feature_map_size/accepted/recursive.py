# Counts the positions one by one, and leaves the rest of the layers to itself.
def feature_map_size(h, w, layers):
    if not layers:
        return h, w
    (kh, kw, sh, sw, ph, pw), *rest = layers
    return feature_map_size(len(range(0, h + 2 * ph - kh + 1, sh)), len(range(0, w + 2 * pw - kw + 1, sw)), rest)
