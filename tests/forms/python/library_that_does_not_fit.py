# Form: A library that is imported does not fit into memory.
# Verdict: memory_limit_exceeded
# Tells: loading the file needed more than 256 MiB of memory, before any call, in what the file imports or does at its top level

raise ImportError('libx.so: failed to map segment from shared object')
def heap_sort(nums):
    return sorted(nums)
