# Form: A wrong function prints to both streams, and the report shows what.
# Verdict: wrong_answer
# Report: counterexample.printed.stdout = "to stdout 2\n"
# Report: counterexample.printed.stderr = "to stderr\n"

import sys
def heap_sort(nums):
    print('to stdout', len(nums))
    print('to stderr', file=sys.stderr)
    return nums
