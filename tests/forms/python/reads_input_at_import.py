# Form: The file calls `input` at its top level.
# Verdict: compile_error
# Says: gives no input

n = int(input())
def heap_sort(nums):
    return nums
