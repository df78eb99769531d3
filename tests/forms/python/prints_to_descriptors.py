# Form: A right function writes to both descriptors itself.
# Verdict: accepted

import os
def heap_sort(nums):
    os.write(1, b'raw')
    os.write(2, b'raw')
    return sorted(nums)
