# Form: Rows of floats, a list of floats and a float are passed.
# Problem: nms
# Verdict: accepted

class Solution:
    def nms(self, boxes: List[List[float]], scores: List[float], threshold: float) -> List[int]:
        def area(b):
            return (b[2] - b[0]) * (b[3] - b[1])

        kept = []
        for i in sorted(range(len(boxes)), key=lambda i: -scores[i]):
            b = boxes[i]
            for k in kept:
                a = boxes[k]
                width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
                common = width * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
                joined = area(a) + area(b) - common
                if joined > 0 and common / joined > threshold:
                    break
            else:
                kept.append(i)
        return kept
