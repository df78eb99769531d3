# Form: The file uses `heapq` without importing it, as on LeetCode.
# Verdict: accepted

def heap_sort(nums):
    heapq.heapify(nums)
    return [heapq.heappop(nums) for _ in range(len(nums))]
