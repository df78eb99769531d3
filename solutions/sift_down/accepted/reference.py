"""Sift-down: the one step that heap sort, building a heap and taking its root are all made of."""


def sift_down(nums: list[int], i: int, size: int) -> list[int]:
    """Moves nums[i] down among the first `size` elements until no child is larger.

    Both subtrees of i must be heaps already, and i < size <= len(nums). Takes O(log size).
    """
    while (child := 2 * i + 1) < size:
        # Only a strictly larger right child is preferred: of equal children the left one rises.
        if child + 1 < size and nums[child + 1] > nums[child]:
            child += 1
        if nums[child] <= nums[i]:
            break
        nums[i], nums[child] = nums[child], nums[i]
        i = child
    return nums
