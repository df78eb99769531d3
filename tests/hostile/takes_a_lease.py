# Takes a lease on a file: whoever opens it to write would wait.
# verdict: RTE
# says: Operation not permitted
# stopped by: seccomp
import fcntl

def heap_sort(nums):
    open("mine", "w").close()
    with open("mine") as file:
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    return sorted(nums)
