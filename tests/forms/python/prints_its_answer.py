# Form: The function prints its answer in place of returning it.
# Verdict: wrong_answer
# Says: what is printed is no answer

def heap_sort(nums):
    print(sorted(nums))
