# Takes the height of the kernel for its width too.
# Killed by: hidden
def feature_map_size(h, w, layers):
    for kh, _, sh, sw, ph, pw in layers:
        h, w = (h + 2 * ph - kh) // sh + 1, (w + 2 * pw - kh) // sw + 1
    return h, w
