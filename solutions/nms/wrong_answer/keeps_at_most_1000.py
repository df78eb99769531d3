# Stops after a thousand boxes, as detectors do that are asked for a limited number of detections.
# Killed by: hidden
MOST = 1000


def nms(boxes, scores, iou_threshold):
    areas = [(x2 - x1) * (y2 - y1) for x1, y1, x2, y2 in boxes]
    kept = []
    for i in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if len(kept) == MOST:
            break
        ax1, ay1, ax2, ay2 = boxes[i]
        for k in kept:
            bx1, by1, bx2, by2 = boxes[k]
            if ax1 < bx2 and bx1 < ax2 and ay1 < by2 and by1 < ay2:
                shared = (min(ax2, bx2) - max(ax1, bx1)) * (min(ay2, by2) - max(ay1, by1))
                if shared > iou_threshold * (areas[i] + areas[k] - shared):
                    break
        else:
            kept.append(i)
    return kept
