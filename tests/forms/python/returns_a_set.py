# Form: The function returns a set.
# Verdict: wrong_answer
# Says: a set, which has no order and holds nothing twice

def heap_sort(nums):
    return set(nums)
