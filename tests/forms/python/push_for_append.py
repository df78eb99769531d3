# Form: The file pushes onto a list.
# Verdict: run_time_error
# Says: a list has `append(item)`

def heap_sort(nums):
    nums.push(1)
    return nums
