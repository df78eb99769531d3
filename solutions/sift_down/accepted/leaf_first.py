# Floyd's way: walks the path of larger children to its leaf without looking at the value,
# climbs back to where the value belongs, and shifts the path up by one. camelCase.
def siftDown(nums, i, size):
    value = nums[i]
    path = [i]
    while (left := 2 * path[-1] + 1) < size:
        right = left + 1
        path.append(right if right < size and nums[right] > nums[left] else left)
    while nums[path[-1]] < value:
        path.pop()
    for above, below in zip(path, path[1:]):
        nums[above] = nums[below]
    nums[path[-1]] = value
    return nums
