# Form: The file imports from a module that is likely another file of the user's.
# Verdict: compile_error
# Report: failure.reason.headline has "paste what it needs of that module into it)"

from binary_heap import build
def heap_sort(nums):
    return sorted(nums)
