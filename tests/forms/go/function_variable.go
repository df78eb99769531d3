// Form: A variable holds the function.
// Verdict: accepted

var heapSort = func(nums []int) []int {
	sort.Ints(nums)
	return nums
}
