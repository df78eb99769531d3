# Form: A thread with a stack of 128 MiB sorts.
# Verdict: accepted

import threading
threading.stack_size(1 << 27)
def heap_sort(nums):
    out = []
    thread = threading.Thread(target=lambda: out.extend(sorted(nums)))
    thread.start()
    thread.join()
    return out
