# Works out first which box may drop which, as a matrix whose rows are the bits of an integer, the best box first.
def nms(boxes, scores, iou_threshold):
    ranked = [i for _, i in sorted((-score, i) for i, score in enumerate(scores))]
    beaten_by = [0] * len(ranked)
    for rank, i in enumerate(ranked):
        ax1, ay1, ax2, ay2 = boxes[i]
        for other in range(rank):
            bx1, by1, bx2, by2 = boxes[ranked[other]]
            right, left = (ax2 if ax2 < bx2 else bx2), (ax1 if ax1 > bx1 else bx1)
            if right <= left:
                continue
            top, bottom = (ay2 if ay2 < by2 else by2), (ay1 if ay1 > by1 else by1)
            if top <= bottom:
                continue
            shared = (right - left) * (top - bottom)
            distance = 1 - shared / ((ax2 - ax1) * (ay2 - ay1) - shared + (bx2 - bx1) * (by2 - by1))
            if distance < 1 - iou_threshold:
                beaten_by[rank] |= 1 << other

    kept = 0
    for rank, mask in enumerate(beaten_by):
        if not mask & kept:
            kept |= 1 << rank
    return [i for rank, i in enumerate(ranked) if kept >> rank & 1]
