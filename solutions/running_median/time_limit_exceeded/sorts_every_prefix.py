# Sorts every prefix from scratch.
# Killed by: hidden or growth
import statistics


def running_median(nums):
    return [float(statistics.median(nums[: n + 1])) for n in range(len(nums))]
