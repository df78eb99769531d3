# Form: An integer that is returned does not fit 64 bits.
# Verdict: wrong_answer
# Says: does not fit 64

def heap_sort(nums):
    return [2 ** 70] * len(nums)
