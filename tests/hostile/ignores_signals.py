# Ignores whatever can be ignored, and runs for ever.
# verdict: TLE
import signal

def heap_sort(nums):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        pass
