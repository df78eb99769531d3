# Form: The text was copied from an interactive session with its prompt.
# Verdict: compile_error
# Says: the prompt of an interactive session

>>> def heap_sort(nums):
    return sorted(nums)
