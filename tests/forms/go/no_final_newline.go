// Form: The last line is a comment without a newline.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}

// The end.