// Starts goroutines without end.
// verdict: MLE, TLE
func heapSort(nums []int) []int {
	for {
		go func() { select {} }()
	}
}
