# Form: The method takes `self` alone.
# Verdict: compile_error
# Says: Solution.sortArray
# Says: passes 1
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

class Solution:
    def sortArray(self):
        return []
