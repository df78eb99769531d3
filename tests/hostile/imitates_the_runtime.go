// Says in the runtime's words that its memory is exhausted, and ends.
// verdict: MLE, RTE
func heapSort(nums []int) []int {
	println("fatal error: runtime: out of memory")
	os.Exit(2)
	return nums
}
