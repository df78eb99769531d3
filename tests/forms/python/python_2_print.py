# Form: The file prints as in Python 2, and Python says well how to mend that.
# Verdict: compile_error
# Says: Did you mean print(...)?

def heap_sort(nums):
    print nums
