// Form: The function ends the program before it has returned.
// Verdict: run_time_error
// Says: "code":0

func heapSort(nums []int) []int {
	os.Exit(0)
	return nums
}
