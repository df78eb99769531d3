# Writes 300 MB to stderr before it is ever called.
# verdict: OLE
import os

for _ in range(300):
    os.write(2, b"x" * (1 << 20))

def heap_sort(nums):
    return sorted(nums)
