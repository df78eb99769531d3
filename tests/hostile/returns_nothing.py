# Returns nothing.
# verdict: WA
def heap_sort(nums):
    nums.sort()
