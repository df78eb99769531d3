# LeetCode's form: a class, and a camel-case alias of the name. Takes the best box out of those that remain and
# filters the rest, as most textbooks write it; compares products, so there is no division.
class Solution:
    def nonMaxSuppression(self, boxes: List[List[float]], scores: List[float], iou_threshold: float) -> List[int]:
        remaining = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
        kept = []
        while remaining:
            best, *others = remaining
            kept.append(best)
            remaining = [i for i in others if not self.too_close(boxes[best], boxes[i], iou_threshold)]
        return kept

    def too_close(self, a: List[float], b: List[float], threshold: float) -> bool:
        ax1, ay1, ax2, ay2 = a
        bx1, by1, bx2, by2 = b
        shared = max(0.0, min(ax2, bx2) - max(ax1, bx1)) * max(0.0, min(ay2, by2) - max(ay1, by1))
        union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared
        return shared > threshold * union
