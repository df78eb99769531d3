# The mean, not the median.
# Killed by: examples
def running_median(nums):
    total, means = 0, []
    for n, num in enumerate(nums, 1):
        total += num
        means.append(total / n)
    return means
