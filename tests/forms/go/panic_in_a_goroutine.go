// Form: A goroutine panics.
// Verdict: run_time_error
// Line: 10
// Says: over there
// Says: panic in a goroutine

func heapSort(nums []int) []int {
	done := make(chan bool)
	go func() {
		panic("over there")
	}()
	<-done
	return nums
}
