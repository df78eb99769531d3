# Form: The file imports a package that does not exist.
# Verdict: compile_error
# Report: failure.reason.headline has "(no `no_such_thing.py` stands beside the file"
# Report: failure.reason.headline has "; a package must be installed"
# Report: failure.reason.headline lacks "pip"

import no_such_thing.part
def heap_sort(nums):
    return sorted(nums)
