# Form: Comments, strings and names are not ASCII.
# Options: --case mixed_order
# Verdict: accepted

# 堆排序 👩‍👧
def heap_sort(nums):
    größe, 名 = len(nums), "排序 👩‍👧"
    return sorted(nums) if len(名) > 2 and größe == len(nums) else []
