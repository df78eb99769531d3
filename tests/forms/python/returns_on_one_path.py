# Form: The function returns on one path and comes to its end on the other.
# Verdict: wrong_answer
# Says: this call came to the function's end

def heap_sort(nums):
    if nums[0] > 1000:
        return nums
