# Prints bytes that are no text.
# verdict: WA
import sys

def heap_sort(nums):
    sys.stdout.buffer.write(b"\xff\xfe\0\x80")
    return nums[::-1]
