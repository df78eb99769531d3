# Form: The file is indented by tabs.
# Verdict: accepted

def heap_sort(nums):
	return sorted(nums)
