# Points one end of a stream at another socket, and hands a descriptor to the judge, in every way.
# verdict: RTE
# says: refused by 6 ways
# without: landlock, namespaces
import array, socket

def heap_sort(nums):
    ours, theirs = socket.socketpair()
    channel = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fileno=3)
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0]))]
    ways = [
        lambda: ours.connect("\0@ABSTRACT@"),
        lambda: ours.bind("\0@ABSTRACT@-other"),
        lambda: ours.listen(),
        lambda: ours.sendto(b"x", "\0@ABSTRACT@"),
        lambda: channel.sendmsg([b"\0"], rights),
        lambda: channel.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1),
    ]
    n_refused = 0
    for way in ways:
        try:
            way()
        except PermissionError:
            n_refused += 1
    channel.detach()
    raise RuntimeError("refused by %d ways" % n_refused)
