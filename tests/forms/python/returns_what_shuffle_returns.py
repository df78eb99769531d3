# Form: The function returns what `random.shuffle` returns, which is None.
# Verdict: wrong_answer
# Says: `random.shuffle(…)` changes what it is given

def heap_sort(nums):
    return random.shuffle(nums)
