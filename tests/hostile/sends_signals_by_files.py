# Has the kernel kill the judge when a pipe can be read: the pipe's signals are its parent's, and are SIGKILL.
# verdict: RTE
# says: refused by 5 ways
# without: landlock, namespaces
import fcntl, os, signal, struct

def heap_sort(nums):
    ours, theirs = os.pipe()
    owner, n_refused = os.getppid(), 0
    ways = [
        lambda: fcntl.fcntl(ours, fcntl.F_SETOWN, owner),
        lambda: fcntl.fcntl(ours, 15, struct.pack("ii", 1, owner)),
        lambda: fcntl.fcntl(ours, fcntl.F_SETSIG, signal.SIGKILL),
        lambda: fcntl.fcntl(ours, fcntl.F_SETFL, os.O_ASYNC),
        lambda: fcntl.ioctl(ours, 0x5452, struct.pack("i", 1)),
    ]
    for way in ways:
        try:
            way()
        except PermissionError:
            n_refused += 1
    os.write(theirs, b"x")
    raise RuntimeError("refused by %d ways" % n_refused)
