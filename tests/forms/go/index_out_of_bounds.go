// Form: A slice is indexed beyond its end, in a helper.
// Verdict: run_time_error
// Line: 8
// Says: index out of range
// Says: line 12, in heapSort

func last(nums []int) int {
	return nums[len(nums)]
}

func heapSort(nums []int) []int {
	return []int{last(nums)}
}
