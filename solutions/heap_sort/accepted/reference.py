"""Heap sort: build a max-heap, then move its root behind the shrinking heap, again and again."""


def heap_sort(nums: list[int]) -> list[int]:
    """Sorts `nums` in ascending order in O(n log n), with O(1) memory beside the list."""
    # Every index from len(nums) // 2 on has no child. Going backwards from the last parent,
    # both subtrees of a node are heaps when its turn comes.
    for parent in range(len(nums) // 2 - 1, -1, -1):
        sift_down(nums, parent, len(nums))
    # nums[: end + 1] is the heap; nums[end + 1 :] is sorted and holds the largest elements.
    for end in range(len(nums) - 1, 0, -1):
        nums[0], nums[end] = nums[end], nums[0]
        sift_down(nums, 0, end)
    return nums


def sift_down(nums: list[int], parent: int, size: int) -> None:
    """Moves nums[parent] down among the first `size` elements until no child is larger."""
    # Larger children move up into the hole, and the value is written once, where the hole
    # comes to rest: half the writes of swapping at every level.
    value = nums[parent]
    child = 2 * parent + 1
    while child < size:
        # The last parent of a heap of even size has a left child only.
        if child + 1 < size and nums[child + 1] > nums[child]:
            child += 1
        if nums[child] <= value:
            break
        nums[parent] = nums[child]
        parent = child
        child = 2 * parent + 1
    nums[parent] = value
