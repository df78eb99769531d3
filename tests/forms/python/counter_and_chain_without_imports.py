# Form: The file uses `Counter` and `chain` without importing them, as on LeetCode.
# Verdict: accepted

def heap_sort(nums):
    counts = Counter(nums)
    return list(chain.from_iterable([n] * counts[n] for n in sorted(counts)))
