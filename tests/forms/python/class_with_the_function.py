# Form: The method belongs to a class that is not Solution.
# Verdict: compile_error
# Says: `Sorter` is a class: Kata

class Sorter:
    def heapSort(self, nums):
        return nums
