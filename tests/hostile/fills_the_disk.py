# Writes many files to its scratch folder.
# verdict: RTE
# says: No space left
# stopped by: namespaces
def heap_sort(nums):
    for number in range(40):
        open("file-%d" % number, "wb").write(bytes(1 << 20))
    return sorted(nums)
