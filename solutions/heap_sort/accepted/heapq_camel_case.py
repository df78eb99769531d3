# The standard library's heap, and the name in camelCase.
def heapSort(nums):
    heapq.heapify(nums)
    return [heapq.heappop(nums) for _ in range(len(nums))]
