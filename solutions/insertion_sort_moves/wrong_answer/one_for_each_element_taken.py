# Counts one move for each element of the right half that is taken early, however many it passes.
# Killed by: examples
def insertion_sort_moves(nums):
    def sort(part):
        if len(part) < 2:
            return part, 0
        left, a = sort(part[: len(part) // 2])
        right, b = sort(part[len(part) // 2 :])
        merged, moves, i = [], a + b, 0
        for num in right:
            while i < len(left) and left[i] <= num:
                merged.append(left[i])
                i += 1
            moves += i < len(left)
            merged.append(num)
        return merged + left[i:], moves

    return sort(nums)[1]
