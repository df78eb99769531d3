# np.partition puts the k smallest in front in O(n); only they are sorted.
import numpy as np


def k_smallest(nums, k):
    nums = np.array(nums, dtype=np.int64)
    if k < len(nums):
        nums = np.partition(nums, k)[:k]
    return np.sort(nums).tolist()
