# Builds the heap of the first n - 1 elements by calling itself before it adds the last one: one call an element.
# Killed by: hidden
def build_max_heap(nums):
    def build(size):
        if size < 2:
            return
        build(size - 1)
        at = size - 1
        while at > 0 and nums[(at - 1) // 2] < nums[at]:
            nums[at], nums[(at - 1) // 2] = nums[(at - 1) // 2], nums[at]
            at = (at - 1) // 2

    build(len(nums))
    return nums
