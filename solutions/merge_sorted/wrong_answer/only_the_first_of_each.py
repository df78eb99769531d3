# Never puts the successor of a taken element into the heap.
# Killed by: examples
from heapq import heapify, heappop


def merge_sorted(lists):
    heads = [nums[0] for nums in lists if nums]
    heapify(heads)
    return [heappop(heads) for _ in range(len(heads))]
