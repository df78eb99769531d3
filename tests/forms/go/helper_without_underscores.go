// Form: A function without underscores in its name stands beside the entry, which has an alias.
// Options: --case mixed_order
// Verdict: accepted

func heapsort(nums []int) []int { return nil }

func sortArray(nums []int) []int {
	sort.Ints(nums)
	return nums
}
