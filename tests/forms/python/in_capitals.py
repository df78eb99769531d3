# Form: A long name is written in capitals, which is no spelling of it.
# Verdict: compile_error
# Says: defines `HEAPSORT`

def HEAPSORT(nums):
    return sorted(nums)
