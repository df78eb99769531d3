"""Merging ascending lists: a heap holds the next element of each."""

from heapq import heapify, heappop, heapreplace


def merge_sorted(lists: list[list[int]]) -> list[int]:
    """O(N log L). An entry is the value, the number of its list, and its index there."""
    candidates = [(nums[0], number, 0) for number, nums in enumerate(lists) if nums]
    heapify(candidates)
    merged = []
    while candidates:
        num, number, at = candidates[0]
        merged.append(num)
        if at + 1 < len(lists[number]):
            heapreplace(candidates, (lists[number][at + 1], number, at + 1))
        else:
            heappop(candidates)
    return merged
