# Takes the first element of every list, empty ones too.
# Killed by: examples
from heapq import heapify, heappop, heappush


def merge_sorted(lists):
    heads = [(nums[0], number, 0) for number, nums in enumerate(lists)]
    heapify(heads)
    merged = []
    while heads:
        num, number, at = heappop(heads)
        merged.append(num)
        if at + 1 < len(lists[number]):
            heappush(heads, (lists[number][at + 1], number, at + 1))
    return merged
