# Counts values in a range that ends before 50000: the highest value allowed is dropped.
# Killed by: hidden
def heap_sort(nums):
    count = Counter(nums)
    return [value for value in range(-50_000, 50_000) for _ in range(count[value])]
