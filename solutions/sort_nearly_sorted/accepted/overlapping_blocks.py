# No heap: sorts stretches of 2k elements, each beginning k places behind the one before. After each
# its first k elements are final. In camelCase.
def sortNearlySorted(nums, k):
    for start in range(0, len(nums), max(k, 1)):
        nums[start:start + 2 * k] = sorted(nums[start:start + 2 * k])
    return nums
