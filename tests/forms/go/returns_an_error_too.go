// Form: An error that is nil comes back beside the answer.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) ([]int, error) {
	sort.Ints(nums)
	return nums, nil
}
