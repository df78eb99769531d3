# Form: The function returns floats where integers are expected.
# Verdict: wrong_answer
# Says: result[0]
# Says: float
# Says: "int"

def heap_sort(nums):
    return [float(n) for n in sorted(nums)]
