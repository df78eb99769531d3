# Looks for a token in the environment of every process.
# verdict: RTE
# stopped by: capabilities, landlock, namespaces
import os

def heap_sort(nums):
    for pid in os.listdir("/proc"):
        try:
            if b"@SECRET@" in open("/proc/%s/environ" % pid, "rb").read():
                return sorted(nums)
        except OSError:
            pass
    raise LookupError("no token")
