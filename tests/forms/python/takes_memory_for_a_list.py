# Form: The function makes a list that is larger than the limit.
# Verdict: memory_limit_exceeded
# Says: memory_limit

def heap_sort(nums):
    return [0] * (10 << 27)
