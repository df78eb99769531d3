# Form: The function returns booleans where integers are expected, and they count as 1 and 0.
# Verdict: wrong_answer
# Tells: [True, False, 7], which counts as [1, 0, 7]
# Report: counterexample.returned = "[True, False, 7]"
# Report: counterexample.got = "[1, 0, 7]"

def heap_sort(nums):
    return [True, False, 7]
