# Form: The function returns a string.
# Verdict: wrong_answer
# Says: str '12'

def heap_sort(nums):
    return '12'
