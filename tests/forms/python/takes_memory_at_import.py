# Form: The file takes more memory than the limit at its top level.
# Verdict: memory_limit_exceeded
# Tells: loading the file needed more than 256 MiB of memory, before any call, in an import or in code at the file's top level

kept = [bytearray(1 << 20) for _ in range(2000)]
def heap_sort(nums):
    return sorted(nums)
