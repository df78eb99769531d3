# Form: The function has a parameter that must be passed by name.
# Verdict: compile_error
# Says: `key` by name
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

def heap_sort(nums, *, key):
    return []
