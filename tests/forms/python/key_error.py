# Form: A KeyError whose key looks like a method: nothing is added.
# Verdict: run_time_error
# Says: KeyError
# Report: failure.reason.message = "'argsort'"

def heap_sort(nums):
    return {}['argsort'] if nums else []
