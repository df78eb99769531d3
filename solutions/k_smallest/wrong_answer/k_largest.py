# Sorts the wrong way round.
# Killed by: examples
def k_smallest(nums, k):
    return sorted(nums, reverse=True)[:k]
