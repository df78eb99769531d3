# Form: The file imports `utils`, which is likely another file of the user's.
# Verdict: compile_error
# Report: failure.reason.headline has "(no `utils.py` stands beside the file)"

import utils
def heap_sort(nums):
    return sorted(nums)
