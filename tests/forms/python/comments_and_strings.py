# Form: Comments and strings hold heads of the function that must not be found.
# Options: --case mixed_order
# Verdict: accepted

"""
def heap_sort(nums, n):
    return None
"""
# def heap_sort(): return None
TEXT = 'def heap_sort(a, b, c): "'
def heap_sort(nums):
    '''def sort_array(nums): return []'''
    return sorted(nums)  # }])
