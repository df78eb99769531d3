# Form: A function of another name may be the one, so only that is listed.
# Verdict: compile_error
# Says: defines `sort_it`, `Node.left`
# Never says: is a class

class Node:
    def left(self):
        return 1
def sort_it(nums):
    return nums
