// Form: The function takes a type that is too narrow for the argument.
// Verdict: run_time_error
// Says: does_not_fit
// Says: nums[
// Says: byte

func heapSort(nums []uint8) []uint8 {
	sort.Slice(nums, func(i, j int) bool { return nums[i] < nums[j] })
	return nums
}
