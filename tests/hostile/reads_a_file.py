# Reads a file of the judge's folder.
# verdict: RTE
# says: PermissionError
# stopped by: landlock
def heap_sort(nums):
    open("@CANARY@").read()
    return sorted(nums)
