# Form: The function takes more memory than the limit in one piece.
# Verdict: memory_limit_exceeded
# Says: 256

def heap_sort(nums):
    return len(bytearray(10 << 30)) and nums
