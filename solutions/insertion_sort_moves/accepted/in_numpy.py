# Bottom-up, all blocks of one width at once: within pairs of blocks, ranks tell how many of the left block stay behind each of the right one.
import numpy as np


def insertion_sort_moves(nums):
    n = len(nums)
    ranks = np.unique(np.array(nums, dtype=np.int64), return_inverse=True)[1].reshape(-1).astype(np.int64)
    place = np.arange(n)
    moves, width = 0, 1
    while width < n:
        block = place // (2 * width)
        is_right = place // width % 2 == 1
        # Sorted by block, then rank; of equal ranks the left one stands first.
        order = np.lexsort((is_right, ranks, block))
        right_first = is_right[order]
        n_left = np.cumsum(~right_first)
        # Left elements of the block that come after a right one: all of them less those up to it.
        n_left_in_block = np.bincount(block, weights=~is_right).astype(np.int64)
        up_to_block = np.cumsum(n_left_in_block)
        moves += int((up_to_block[block[order]] - n_left)[right_first].sum())
        ranks = ranks[order]
        width *= 2
    return moves
