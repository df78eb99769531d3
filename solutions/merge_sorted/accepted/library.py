# The library's own merge.
from heapq import merge


def merge_sorted(lists):
    return list(merge(*lists))
