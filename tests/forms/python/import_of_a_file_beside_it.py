# Form: The file imports from a module that is likely another file of the user's.
# Verdict: compile_error
# Report: failure.reason.headline has "(no `binary_heap.py` stands beside the file)"

from binary_heap import build
def heap_sort(nums):
    return sorted(nums)
