# Form: The function is a generator.
# Verdict: wrong_answer
# Says: `yield`

def heap_sort(nums):
    yield from sorted(nums)
