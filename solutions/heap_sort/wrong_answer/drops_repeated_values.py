# Keeps each value once.
# Killed by: examples
def heap_sort(nums):
    heap = list(set(nums))
    heapq.heapify(heap)
    return [heapq.heappop(heap) for _ in range(len(heap))]
