# Threads in every form, one with a large stack to recurse on.
import concurrent.futures, multiprocessing.dummy, queue, subprocess, sys, threading, time

def merge_sort(nums):
    if len(nums) < 2:
        return nums
    left, right = merge_sort(nums[:len(nums) // 2]), merge_sort(nums[len(nums) // 2:])
    merged = []
    while left and right:
        merged.append((left if left[-1] >= right[-1] else right).pop())
    return left + right + merged[::-1]

def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)

def heap_sort(nums):
    sys.setrecursionlimit(20000)
    threading.stack_size(64 << 20)
    answers = queue.Queue()
    thread = threading.Thread(target=lambda: answers.put((deep(5000), merge_sort(nums))), name="sorter", daemon=True)
    thread.start()
    thread.join(timeout=60)
    depth, answer = answers.get(timeout=60)
    threading.stack_size(0)
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        assert list(pool.map(abs, [-1, -2, -3])) == [1, 2, 3] and depth == 5000
    worker = multiprocessing.dummy.Process(target=answers.put, args=("dummy",))
    worker.start()
    worker.join()
    assert answers.get() == "dummy" and multiprocessing.dummy.Lock().acquire()
    ready = threading.Condition()
    with ready:
        ready.wait(0.001)
    timer = threading.Timer(0.001, lambda: None)
    timer.start()
    timer.join()
    time.sleep(0.001)
    threading.Event().wait(0.001)
    return answer
