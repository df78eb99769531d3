# Adds 1e-7 to the union, so that it is never 0. Of small boxes that is more than the margin between an overlap and the
# threshold.
# Killed by: hidden
def nms(boxes, scores, iou_threshold):
    left = sorted(range(len(boxes)), key=lambda i: -scores[i])
    kept = []
    while left:
        best, *rest = left
        kept.append(best)
        left = [i for i in rest if iou(boxes[best], boxes[i]) <= iou_threshold]
    return kept


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    areas = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1])
    return w * h / (areas - w * h + 1e-7)
