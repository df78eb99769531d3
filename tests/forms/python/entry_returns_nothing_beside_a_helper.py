# Form: The function of the usual spelling is called, though a further spelling would return the answer.
# Verdict: wrong_answer
# Says: None

def heapsort(nums):
    return sorted(nums)
def heap_sort(nums):
    heapsort(nums)
