"""The height and the width of a feature map behind layers that treat them differently."""


def feature_map_size(h: int, w: int, layers: list[list[int]]) -> tuple[int, int]:
    for kh, kw, sh, sw, ph, pw in layers:
        h = (h + 2 * ph - kh) // sh + 1
        w = (w + 2 * pw - kw) // sw + 1
    return h, w
