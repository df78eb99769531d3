# Form: Tabs and spaces are mixed, and Python says so itself.
# Verdict: compile_error
# Says: inconsistent use of tabs

def heap_sort(nums):
	x = 1
        return nums
