# Returns more than it was given.
# verdict: WA, MLE, OLE
def heap_sort(nums):
    return [0] * 6_000_000
