# Form: What is returned is an integer of thousands of digits.
# Verdict: wrong_answer
# Says: an integer of 16610 bits

def heap_sort(nums):
    return 10 ** 5000
