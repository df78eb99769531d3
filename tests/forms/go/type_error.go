// Form: A variable is not used, and another has no value of its type.
// Verdict: compile_error
// Line: 7
// Says: n

func heapSort(nums []int) []int {
	n := 1
	var s string = 2
	return nums
}
