# Form: The function indexes its list as an array of numpy.
# Verdict: run_time_error
# Says: plain lists

def heap_sort(nums):
    return nums[:, 0]
