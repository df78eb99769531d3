# Form: The list that is returned has an integer of thousands of digits.
# Verdict: wrong_answer
# Says: 16610 bits, which does not fit 64

def heap_sort(nums):
    return [10 ** 5000]
