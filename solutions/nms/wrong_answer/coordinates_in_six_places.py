# Rounds the coordinates to six places, as if they came from a text file. Boxes may be thinner than that allows.
# Killed by: hidden
def nms(boxes, scores, iou_threshold):
    rounded = [[round(x, 6) for x in box] for box in boxes]
    kept = []
    for i in sorted(range(len(boxes)), key=scores.__getitem__, reverse=True):
        if not any(iou(rounded[i], rounded[k]) > iou_threshold for k in kept):
            kept.append(i)
    return kept


def iou(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)
