# Never answers every 25th call of a process; a fresh one answers it.
# verdict: WA
# says: leaked
n_calls = 0

def heap_sort(nums):
    global n_calls
    n_calls += 1
    while n_calls % 25 == 0:
        pass
    return sorted(nums)
