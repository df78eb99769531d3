# Connects to a socket that has no file.
# verdict: RTE
# stopped by: landlock, namespaces, seccomp
import socket

def heap_sort(nums):
    socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).connect("\0@ABSTRACT@")
    return sorted(nums)
