# Form: A right function prints to both streams.
# Verdict: accepted

import sys
def heap_sort(nums):
    print('to stdout', len(nums))
    print('to stderr', file=sys.stderr)
    return sorted(nums)
