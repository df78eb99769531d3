# The standard library's min-heap of the negated numbers: another right heap than the reference's.
def build_max_heap(nums):
    heap = [-num for num in nums]
    heapq.heapify(heap)
    return [-num for num in heap]
