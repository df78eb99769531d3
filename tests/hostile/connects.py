# Connects to a port of this machine.
# verdict: RTE
# stopped by: landlock, namespaces, seccomp
import socket

connections = []

def heap_sort(nums):
    # Nobody accepts what comes, and there is room for a hundred.
    if len(connections) < 3:
        connections.append(socket.create_connection(("127.0.0.1", @TCP@), 2))
    return sorted(nums)
