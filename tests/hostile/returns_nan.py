# Returns numbers that are none.
# verdict: WA
def heap_sort(nums):
    return [float("nan")] * len(nums)
