"""The k smallest elements: a heap holds the candidates, the largest on top."""

from heapq import heapify, heapreplace


def k_smallest(nums: list[int], k: int) -> list[int]:
    """O(n log k). `heapq` has its smallest element on top, so the candidates are negated."""
    if k == 0:
        return []
    candidates = [-num for num in nums[:k]]
    heapify(candidates)
    for num in nums[k:]:
        if num < -candidates[0]:
            heapreplace(candidates, -num)
    return sorted(-candidate for candidate in candidates)
