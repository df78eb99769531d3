# Merges each list into the result so far, which is copied again and again.
# Killed by: hidden
def merge_sorted(lists):
    result = []
    for nums in lists:
        merged, i = [], 0
        for num in nums:
            while i < len(result) and result[i] <= num:
                merged.append(result[i])
                i += 1
            merged.append(num)
        result = merged + result[i:]
    return result
