# Form: The function has the textbook's name, with the textbook's order of parameters.
# Problem: sift_down
# Verdict: compile_error
# Says: looked for `sift_down`
# Says: calls `sift_down(nums, i, size)`
# Says: defines `heapify`

def heapify(arr, n, i):
    return arr
