# Form: Two threads of a pool sort one half each.
# Verdict: accepted

from concurrent.futures import ThreadPoolExecutor
from heapq import merge

def heap_sort(nums):
    half = len(nums) // 2
    with ThreadPoolExecutor(2) as pool:
        return list(merge(*pool.map(sorted, [nums[:half], nums[half:]])))
