# Form: A method sorts its argument, which has a name of its own, and returns nothing.
# Verdict: wrong_answer
# Says: `return array`

class Solution:
    def sortArray(self, array):
        array.sort()
