# Form: The method lacks `self`.
# Verdict: compile_error
# Says: Solution.sortArray
# Says: lacks `self`
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

class Solution:
    def sortArray(nums):
        return []
