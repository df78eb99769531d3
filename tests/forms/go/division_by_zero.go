// Form: An integer is divided by zero.
// Verdict: run_time_error
// Line: 8
// Says: integer divide by zero

func heapSort(nums []int) []int {
	zero := len(nums) - len(nums)
	return []int{7 / zero}
}
