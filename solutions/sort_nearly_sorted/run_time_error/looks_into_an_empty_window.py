# Compares with the smallest element waiting, though with k = 0 none ever waits.
# Killed by: hidden
def sort_nearly_sorted(nums, k):
    heap = nums[:k]
    heapify(heap)
    result = []
    for num in nums[k:]:
        if num <= heap[0]:
            result.append(num)
        else:
            result.append(heapreplace(heap, num))
    while heap:
        result.append(heappop(heap))
    return result
