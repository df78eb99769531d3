# Form: The function returns a tuple of a list and a float.
# Verdict: wrong_answer
# Says: a tuple of (list, float)
# Says: int[]

def heap_sort(nums):
    return (sorted(nums), 0.5)
