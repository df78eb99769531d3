# Form: The file asks whether packages are installed, and imports `site`.
# Verdict: accepted

import importlib.util
found = importlib.util.find_spec('pip') or importlib.util.find_spec('numpy')
import site, sys
assert 'site' in sys.modules
def heap_sort(nums):
    return sorted(nums)
