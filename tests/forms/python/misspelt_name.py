# Form: A name is misspelt, and the right one is suggested.
# Verdict: run_time_error
# Says: did you mean `nums`?

def heap_sort(nums):
    return sorted(num)
