# Lets an element out as soon as k are waiting, so one that has to come back by exactly k places comes too late.
# Killed by: examples
def sort_nearly_sorted(nums: List[int], k: int) -> List[int]:
    heap = []
    result = []
    for num in nums:
        heappush(heap, num)
        if len(heap) >= k:
            result.append(heappop(heap))
    while heap:
        result.append(heappop(heap))
    return result
