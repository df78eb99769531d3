# Form: The function returns what `reversed` gives, which is no list.
# Verdict: wrong_answer
# Says: `list(…)` makes a list of them

def heap_sort(nums):
    return reversed(nums)
