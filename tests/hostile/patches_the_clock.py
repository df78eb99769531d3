# Turns the harness's clock back, and takes its time.
# verdict: TLE
import sys, time

def heap_sort(nums):
    for module in list(sys.modules.values()):
        for name in ("perf_counter_ns", "monotonic_ns", "perf_counter", "monotonic"):
            if hasattr(module, name):
                setattr(module, name, lambda: 0)
    while True:
        pass
