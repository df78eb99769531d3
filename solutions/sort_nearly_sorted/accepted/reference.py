"""Sorting a nearly sorted array: a heap holds the window of k + 1 elements among which the next one must be."""

from heapq import heapify, heappop, heappushpop


def sort_nearly_sorted(nums: list[int], k: int) -> list[int]:
    """Sorts `nums`, of which each element stands at most `k` places from its place, in O(n log k)."""
    # The element for place p stands at p + k at the latest. So the smallest of nums[: k + 1]
    # comes first, and with every element that comes in one may go out.
    window = nums[:k]
    heapify(window)
    # k elements wait, and heappushpop chooses among them and the one that comes in: k + 1 in all.
    # With k = 0 nothing waits, and each element is handed straight back.
    result = [heappushpop(window, num) for num in nums[k:]]
    # No more elements come in, and the last k of the order are still waiting.
    while window:
        result.append(heappop(window))
    return result
