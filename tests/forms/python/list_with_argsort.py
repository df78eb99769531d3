# Form: The function treats its list as an array of numpy.
# Verdict: run_time_error
# Says: `np.array(nums)`

def heap_sort(nums):
    return nums[nums.argsort()]
