# Form: The function returns None.
# Verdict: wrong_answer
# Says: got":"None

def heap_sort(nums):
    return None
