// Form: An error comes back beside the answer.
// Verdict: run_time_error
// Says: out of order

func heapSort(nums []int) ([]int, error) {
	return nums, errors.New("out of order")
}
