# Drops repeats before it counts.
# Killed by: examples
def k_smallest(nums, k):
    return sorted(set(nums))[:k]
