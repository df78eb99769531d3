# Form: A short name is written in capitals.
# Problem: nms
# Verdict: accepted

"""Greedy non-maximum suppression."""


def NMS(boxes: list[list[float]], scores: list[float], iou_threshold: float) -> list[int]:
    """The indices of the kept boxes, best score first.

    Going through the boxes from the best score down, a box is kept unless one that was kept before overlaps it by
    more than the threshold. Only kept boxes are compared with: a dropped box drops nothing. O(n * kept) comparisons.
    """
    # The sort is stable, also with `reverse`, so equal scores stay in the order of their indices.
    best_first = sorted(range(len(boxes)), key=lambda index: scores[index], reverse=True)

    kept: list[int] = []
    for candidate in best_first:
        if all(iou(boxes[better], boxes[candidate]) <= iou_threshold for better in kept):
            kept.append(candidate)
    return kept


def iou(a: list[float], b: list[float]) -> float:
    """Intersection over union of two boxes [x1, y1, x2, y2]; 0 when the union has no area."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    # Two boxes apart in both directions would otherwise have a positive product. Returning here also settles
    # every pair whose union has no area, so that nothing below divides by zero.
    if width <= 0 or height <= 0:
        return 0.0
    intersection = width * height
    return intersection / (area(a) + area(b) - intersection)


def area(a: list[float]) -> float:
    return (a[2] - a[0]) * (a[3] - a[1])
