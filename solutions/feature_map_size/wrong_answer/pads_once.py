# Adds the padding on one side.
# Killed by: examples
def feature_map_size(h, w, layers):
    for kh, kw, sh, sw, ph, pw in layers:
        h, w = (h + ph - kh) // sh + 1, (w + pw - kw) // sw + 1
    return h, w
