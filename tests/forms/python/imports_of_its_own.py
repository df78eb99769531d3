# Form: The file imports modules of the standard library.
# Verdict: accepted

import heapq, json, dataclasses, re
from collections import Counter
def heap_sort(nums):
    return sorted(json.loads(json.dumps(nums)))
