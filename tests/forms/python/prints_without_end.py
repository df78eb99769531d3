# Form: The function prints without end.
# Verdict: output_limit_exceeded
# Says: printed_too_much

def heap_sort(nums):
    while True:
        print('x' * 65536)
