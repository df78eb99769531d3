# Takes the largest number out of the rest, again and again: O(n^2).
# Killed by: hidden or growth
def build_max_heap(nums):
    heap = []
    while nums:
        largest = max(nums)
        nums.remove(largest)
        heap.append(largest)
    return heap
