# Form: The function takes a parameter more than the problem passes.
# Verdict: compile_error
# Says: takes 2 parameters
# Says: passes 1
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

def heap_sort(nums, size):
    return []
