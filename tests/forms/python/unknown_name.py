# Form: A name is like no other: nothing is added to what Python says.
# Verdict: run_time_error
# Says: NameError
# Report: failure.reason.message = "name 'quicksort_of' is not defined"

def heap_sort(nums):
    return quicksort_of(nums)
