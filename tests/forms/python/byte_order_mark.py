# Form: The file begins with a byte order mark.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
