# Buckets of equal width, each sorted by insertion: where nearly all elements lie close to each other, one bucket holds them all.
# Killed by: hidden or growth
def heap_sort(nums):
    if not nums:
        return []
    lowest, highest = min(nums), max(nums)
    n_buckets = max(1, len(nums) // 100)
    buckets = [[] for _ in range(n_buckets)]
    for num in nums:
        buckets[(num - lowest) * n_buckets // (highest - lowest + 1)].append(num)
    for bucket in buckets:
        for end in range(1, len(bucket)):
            num, at = bucket[end], end
            while at > 0 and bucket[at - 1] > num:
                bucket[at] = bucket[at - 1]
                at -= 1
            bucket[at] = num
    return [num for bucket in buckets for num in bucket]
