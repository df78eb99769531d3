# Appends what is left in the heap as it lies there: a heap's list begins with its smallest element, and is not sorted.
# Killed by: examples
def sort_nearly_sorted(nums, k):
    heap = nums[:k]
    heapify(heap)
    result = []
    for num in nums[k:]:
        result.append(heappushpop(heap, num))
    return result + heap
