# Form: The function returns a generator.
# Verdict: wrong_answer
# Says: wrong_type
# Says: a generator
# Says: int[]

def heap_sort(nums):
    return (n for n in sorted(nums))
