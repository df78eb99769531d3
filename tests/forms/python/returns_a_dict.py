# Form: The function returns a dict.
# Verdict: wrong_answer
# Says: a dict

def heap_sort(nums):
    return {n: n for n in nums}
