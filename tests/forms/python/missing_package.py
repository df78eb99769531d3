# Form: The file imports a package that is not installed.
# Verdict: compile_error
# Says: surely_not_installed
# Says: ModuleNotFoundError

import surely_not_installed
def heap_sort(nums):
    return sorted(nums)
