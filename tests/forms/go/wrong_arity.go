// Form: The function takes a parameter more than the problem passes.
// Verdict: compile_error
// Line: 6
// Says: `heapSort` takes 2 parameters, the problem passes 1: `nums`; a slice knows its own length

func heapSort(nums []int, size int) []int {
	return nums
}
