# Form: The function returns a method that it meant to call.
# Verdict: wrong_answer
# Says: the function `copy` itself

def heap_sort(nums):
    return nums.copy
