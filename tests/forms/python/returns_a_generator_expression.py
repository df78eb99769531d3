# Form: The function returns a generator where a list is expected.
# Verdict: wrong_answer
# Says: round brackets around `… for …`

def heap_sort(nums):
    return (n for n in nums)
