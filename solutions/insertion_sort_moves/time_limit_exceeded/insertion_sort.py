# Insertion sort itself, with a counter.
# Killed by: hidden or growth
def insertion_sort_moves(nums):
    moves = 0
    for end in range(1, len(nums)):
        num, at = nums[end], end
        while at > 0 and nums[at - 1] > num:
            nums[at] = nums[at - 1]
            at -= 1
            moves += 1
        nums[at] = num
    return moves
