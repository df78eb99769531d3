# Compares with the largest candidate even if there is none.
# Killed by: hidden
from heapq import heapify, heapreplace


def k_smallest(nums, k):
    heap = [-num for num in nums[:k]]
    heapify(heap)
    for num in nums[k:]:
        if num < -heap[0]:
            heapreplace(heap, -num)
    return sorted(-num for num in heap)
