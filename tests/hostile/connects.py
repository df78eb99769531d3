# Connects to a port of this machine.
# verdict: RTE
# stopped by: landlock, namespaces, seccomp
import socket

def heap_sort(nums):
    socket.create_connection(("127.0.0.1", @TCP@), 2).close()
    return sorted(nums)
