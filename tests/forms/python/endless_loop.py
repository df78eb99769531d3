# Form: The function loops without end.
# Options: --time-limit 0.3
# Verdict: time_limit_exceeded
# Says: "cpu"

def heap_sort(nums):
    while True:
        pass
