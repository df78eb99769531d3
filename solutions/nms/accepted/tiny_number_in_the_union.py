# Adds 1e-9 to the union, so that it is never 0: a habit that does no harm, for no shared area comes within 2e-9 of its
# bound without being equal to it, and the addition makes an overlap smaller and never larger.
class Solution:
    def nms(self, boxes: List[List[float]], scores: List[float], iou_threshold: float) -> List[int]:
        left = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
        kept = []
        while left:
            best = left.pop(0)
            kept.append(best)
            left = [i for i in left if self.iou(boxes[best], boxes[i]) <= iou_threshold]
        return kept

    def iou(self, a, b):
        inter = max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))
        return inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter + 1e-9)
