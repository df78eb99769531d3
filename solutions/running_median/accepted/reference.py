"""The median of every prefix: two heaps that meet in the middle."""

from heapq import heappush, heappushpop


def running_median(nums: list[int]) -> list[float]:
    """O(n log n). The lower half is negated, since `heapq` has its smallest element on top; it has as many numbers as the upper half, or one more."""
    lower, upper, medians = [], [], []
    for num in nums:
        if len(lower) == len(upper):
            heappush(lower, -heappushpop(upper, num))
            medians.append(float(-lower[0]))
        else:
            heappush(upper, -heappushpop(lower, -num))
            medians.append((upper[0] - lower[0]) / 2)
    return medians
