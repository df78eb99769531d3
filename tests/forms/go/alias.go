// Form: Function and file bear an alias of the problem.
// File: sort_array.go
// Verdict: accepted

func sortArray(nums []int) []int {
	sort.Ints(nums)
	return nums
}
