# Form: The method of that name belongs to a class that is not Solution.
# Verdict: compile_error
# Says: `Sorter.heap_sort`
# Never says: harness.py
# Report: failure.reason.kind = "compile_error"

class Sorter:
    def heap_sort(self, nums):
        return []
