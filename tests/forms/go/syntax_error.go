// Form: A bracket is missing.
// Verdict: compile_error
// Line: 9
// Says: syntax error
// Never says: kata_
// Never says: zz_glue

func heapSort(nums []int) []int {
	if len(nums > 1 {
		return nums
	}
	return nums
}
