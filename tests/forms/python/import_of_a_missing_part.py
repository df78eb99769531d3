# Form: The file imports a part that an installed package lacks.
# Verdict: compile_error
# Report: failure.reason.headline has "the installed `xml` has no such module"

import xml.no_such_part
def heap_sort(nums):
    return sorted(nums)
