# Form: The file imports a module beside it.
# Verdict: compile_error
# Report: failure.reason.headline has "write `from helper import …` for `helper.py` beside it)"

from . import heap
def heap_sort(nums):
    return sorted(nums)
