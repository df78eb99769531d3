# Form: The function returns what `sort` returns, which is None.
# Verdict: wrong_answer
# Says: `nums.sort(…)` changes what it is given and returns None

def heap_sort(nums):
    return nums.sort()
