# Form: A method reads an attribute of its object without `self`.
# Verdict: run_time_error
# Says: `self.heap` is the object's

class Solution:
    def __init__(self):
        self.heap = []
    def sortArray(self, nums):
        return heap
