# Writes a file beside the judge's.
# verdict: RTE
# stopped by: landlock
def heap_sort(nums):
    open("@OUTSIDE@", "w").write("here")
    return sorted(nums)
