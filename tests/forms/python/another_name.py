# Form: The function has a name that is none of the problem's.
# Verdict: compile_error
# Says: looked for `heap_sort`, `sort_array`, also in camelCase
# Says: `heep_sort`
# Says: calls `heap_sort(nums)`
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

def heep_sort(nums):
    return nums
