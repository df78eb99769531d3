# Form: The file has CRLF line ends.
# Verdict: accepted

def heap_sort(nums):
    return sorted(nums)
