# Form: The last line has no newline.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)