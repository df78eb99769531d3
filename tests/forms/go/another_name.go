// Form: The function has a name that is none of the problem's.
// Verdict: compile_error
// Says: calls `heap_sort(nums)`
// Says: `heap_sort`
// Says: `sort_array`
// Says: `heepSort`

func heepSort(nums []int) []int {
	return nums
}
