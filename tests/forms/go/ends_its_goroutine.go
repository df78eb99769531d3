// Form: The function ends its goroutine.
// Verdict: run_time_error
// Says: ended its goroutine

func heapSort(nums []int) []int {
	runtime.Goexit()
	return nums
}
