# Writes garbage where the answers go.
# verdict: RTE, OLE
import os

def heap_sort(nums):
    for descriptor in range(3, 20):
        try:
            os.write(descriptor, b"\xff" * 1000)
        except OSError:
            pass
    return sorted(nums)
