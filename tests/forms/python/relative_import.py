# Form: The file imports from a module beside it.
# Verdict: compile_error
# Report: failure.reason.headline has "write `from helper import …` for `helper.py` beside it)"

from .heap import Heap
def heap_sort(nums):
    return sorted(nums)
