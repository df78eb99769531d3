# Makes a socket that can be pointed at any other of this machine.
# verdict: RTE
# says: Operation not permitted
# stopped by: seccomp
import socket

def heap_sort(nums):
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    return sorted(nums)
