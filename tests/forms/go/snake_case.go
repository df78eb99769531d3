// Form: The function in snake_case.
// Options: --case mixed_order
// Verdict: accepted

func heap_sort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
