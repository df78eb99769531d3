// Form: A pointer to a slice is taken and returned.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums *[]int) *[]int {
	sort.Ints(*nums)
	return nums
}
