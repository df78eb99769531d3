# Form: A bracket is not closed, and Python says so itself.
# Verdict: compile_error
# Says: '(' was never closed

def heap_sort(nums):
    x = sorted(nums
