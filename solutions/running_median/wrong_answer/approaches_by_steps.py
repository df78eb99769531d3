# Steps towards each number, as estimates of a median for very long streams do.
# Killed by: examples
def running_median(nums):
    estimate, medians = nums[0], []
    for num in nums:
        estimate += (num > estimate) - (num < estimate)
        medians.append(float(estimate))
    return medians
