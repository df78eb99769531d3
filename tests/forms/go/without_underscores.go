// Form: The name is written without underscores.
// Options: --case mixed_order
// Verdict: accepted

func heapsort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
