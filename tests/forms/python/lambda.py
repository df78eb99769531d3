# Form: The function is a lambda that a variable holds.
# Verdict: accepted

heap_sort = lambda nums: sorted(nums)
