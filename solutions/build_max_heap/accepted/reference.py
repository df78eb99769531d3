"""Building a max-heap bottom-up in O(n), by sifting down every parent from the last one to the root."""


def build_max_heap(nums: list[int]) -> list[int]:
    """Reorders `nums` so that no child exceeds its parent.

    O(n), not O(n log n): half of the nodes are leaves and cost nothing, a quarter sink one
    level at most, an eighth two, and n/4 + 2n/8 + 3n/16 + ... stays below n.
    """
    size = len(nums)
    for start in range(size // 2 - 1, -1, -1):
        # Sift nums[start] down; both its subtrees are heaps already. Larger children move up
        # into the hole, and the value is written once, where the hole comes to rest.
        value = nums[start]
        hole = start
        while (child := 2 * hole + 1) < size:
            # The last parent of a heap of even size has a left child only.
            if child + 1 < size and nums[child + 1] > nums[child]:
                child += 1
            if nums[child] <= value:
                break
            nums[hole] = nums[child]
            hole = child
        nums[hole] = value
    return nums
