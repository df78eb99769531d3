# Sorts ascending and walks from the back: among equal scores the higher index comes first.
# Killed by: hidden
def nms(boxes, scores, iou_threshold):
    order = sorted(range(len(boxes)), key=lambda i: scores[i])
    kept = []
    while order:
        best = order.pop()
        kept.append(best)
        order = [i for i in order if iou(boxes[best], boxes[i]) <= iou_threshold]
    return kept


def iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union > 0 else 0.0
