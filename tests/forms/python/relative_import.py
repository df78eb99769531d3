# Form: The file imports from a module beside it.
# Verdict: compile_error
# Report: failure.reason.headline has "paste what it needs of that module into it)"

from .heap import Heap
def heap_sort(nums):
    return sorted(nums)
