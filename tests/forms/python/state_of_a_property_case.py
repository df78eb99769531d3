# Form: A cache whose key is too coarse gives an earlier answer, which only generated cases find.
# Options: --cases 256
# Verdict: wrong_answer
# Report: failure.finding.kind = "leaked_state"
# Report: counterexample.call starts "heap_sort("

memo = {}
def heap_sort(nums):
    key = (len(nums), sum(nums), nums[0] if nums else 0)
    if key not in memo:
        memo[key] = sorted(nums)
    return memo[key]
