# Form: The function returns what `print` returns, which is None.
# Verdict: wrong_answer
# Says: `print` shows a value and returns None

def heap_sort(nums):
    return print(nums)
