# Form: The function assigns its answer to a variable and does not return it.
# Verdict: wrong_answer
# Says: the answer is what `return` gives

def heap_sort(nums):
    found = sorted(nums)
