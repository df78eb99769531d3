# Starts threads without end.
# verdict: RTE, MLE, TLE
import threading, time

def heap_sort(nums):
    while True:
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
