# Form: One call returns a boolean and another one fails with numbers: the numbers are shown as they are.
# Verdict: wrong_answer
# Report: counterexample.returned = null

def heap_sort(nums):
    return [True] if nums == [1] else sorted(nums)[:9] if len(nums) > 9 else sorted(nums)
