// Form: The elements are taken one by one.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums ...int) []int {
	sort.Ints(nums)
	return nums
}
