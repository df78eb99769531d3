// Starts threads without end.
// verdict: RTE, MLE, TLE
func heapSort(nums []int) []int {
	for {
		go func() {
			runtime.LockOSThread()
			syscall.Select(0, nil, nil, nil, nil)
		}()
	}
}
