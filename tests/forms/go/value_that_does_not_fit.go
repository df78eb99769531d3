// Form: The function takes a type that is too narrow for the argument.
// Verdict: run_time_error
// Says: does_not_fit
// Says: nums[
// Says: byte

func heapSort(nums []uint8) []uint8 {
	return nums
}
