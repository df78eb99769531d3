# Announces four gibibytes.
# verdict: RTE, OLE
import os, time

def heap_sort(nums):
    os.write(3, b"\xff\xff\xff\xff\0")
    time.sleep(600)
