# Form: A library that is imported does not fit into memory.
# Verdict: memory_limit_exceeded
# Tells: loading the file needed more than 256 MiB of memory, before any call, in an import or in code at the file's top level

raise ImportError('libx.so: failed to map segment from shared object')
def heap_sort(nums):
    return sorted(nums)
