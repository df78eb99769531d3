# Form: A bracket is not closed.
# Verdict: compile_error
# Says: SyntaxError
# Says: line 9
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

def heap_sort(nums):
    return sorted(nums
