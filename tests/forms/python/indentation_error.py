# Form: A line is not indented.
# Verdict: compile_error
# Says: IndentationError
# Says: line 9
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

def heap_sort(nums):
return nums
