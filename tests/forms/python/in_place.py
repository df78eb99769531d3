# Form: The function sorts its argument and returns nothing.
# Verdict: wrong_answer
# Says: ends with `return nums`

def heap_sort(nums):
    nums.sort()
