# Takes the upper one of the middle two.
# Killed by: examples
from bisect import insort


def running_median(nums):
    seen, medians = [], []
    for num in nums:
        insort(seen, num)
        medians.append(float(seen[len(seen) // 2]))
    return medians
