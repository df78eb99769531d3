# Form: Only an inner function has a `return`: the hint about the outer one stays.
# Verdict: wrong_answer
# Says: ends with `return nums`

def heap_sort(nums):
    def swap(i):
        return i
    nums.sort()
