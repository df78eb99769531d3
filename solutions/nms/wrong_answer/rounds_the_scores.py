# Rounds the scores to nine places to be safe from noise: what differs in the tenth becomes a tie.
# Killed by: hidden
def non_max_suppression(boxes, scores, iou_threshold):
    kept = []
    for i in sorted(range(len(boxes)), key=lambda i: (-round(scores[i], 9), i)):
        if all(overlap(boxes[i], boxes[k]) <= iou_threshold for k in kept):
            kept.append(i)
    return kept


def overlap(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)
