// Answers, and panics in a finalizer.
// verdict: RTE, AC
func heapSort(nums []int) []int {
	runtime.SetFinalizer(new([64]int), func(*[64]int) { panic("later") })
	runtime.GC()
	sort.Ints(nums)
	return nums
}
