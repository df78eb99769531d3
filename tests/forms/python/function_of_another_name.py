# Form: The file defines a helper and lacks the function.
# Verdict: compile_error
# Says: the file defines `heapify`

def heapify(nums, n, i):
    heapify(nums, n, i)
