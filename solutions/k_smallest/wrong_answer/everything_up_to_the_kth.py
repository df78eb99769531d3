# Finds the k-th smallest and returns all that do not exceed it: ties make the result too long.
# Killed by: hidden
def k_smallest(nums, k):
    if k == 0 or not nums:
        return []
    kth = sorted(nums)[min(k, len(nums)) - 1]
    return sorted(num for num in nums if num <= kth)
