# Connects to a socket that has no file.
# verdict: RTE
# stopped by: landlock, namespaces, seccomp
import socket

connections = []

def heap_sort(nums):
    # Nobody accepts what comes, and there is room for a hundred.
    if len(connections) < 3:
        connections.append(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        connections[-1].connect("\0@ABSTRACT@")
    return sorted(nums)
