"""Inversions, counted while the array is sorted by merging."""


def insertion_sort_moves(nums: list[int]) -> int:
    return sort(nums)[1]


def sort(nums: list[int]) -> tuple[list[int], int]:
    """The sorted elements, and how many pairs were out of order."""
    if len(nums) < 2:
        return nums, 0
    middle = len(nums) // 2
    left, in_left = sort(nums[:middle])
    right, in_right = sort(nums[middle:])
    merged, moves, i = [], in_left + in_right, 0
    for num in right:
        while i < len(left) and left[i] <= num:
            merged.append(left[i])
            i += 1
        # What is left of the left half is greater, and num has to pass all of it.
        moves += len(left) - i
        merged.append(num)
    return merged + left[i:], moves
