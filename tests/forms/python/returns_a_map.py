# Form: The function returns a map where a list is expected.
# Verdict: wrong_answer
# Says: a map, which gives its items one by one (`list(…)`

def heap_sort(nums):
    return map(int, nums)
