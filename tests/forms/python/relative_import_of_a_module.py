# Form: The file imports a module beside it.
# Verdict: compile_error
# Report: failure.reason.headline has "paste what it needs of that module into it)"

from . import heap
def heap_sort(nums):
    return sorted(nums)
