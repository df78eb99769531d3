# Form: The function returns a type that it meant to call.
# Verdict: wrong_answer
# Says: the type `list` itself

def heap_sort(nums):
    return list
