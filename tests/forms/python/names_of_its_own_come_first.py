# Form: A function called `merge` and Python's `pow` come before the names that are offered.
# Verdict: accepted

def merge(a, b):
    return sorted(a + b)
def heap_sort(nums):
    assert pow(2, 3) == 8 and type(pow(2, 3)) is int
    return merge(nums[:1], nums[1:])
