# Puts one list behind the other.
# Killed by: examples
def merge_sorted(lists):
    return [num for nums in lists for num in nums]
