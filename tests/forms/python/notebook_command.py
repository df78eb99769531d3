# Form: The text has a command of a notebook.
# Verdict: compile_error
# Says: a command of a notebook

%matplotlib inline
def heap_sort(nums):
    return sorted(nums)
