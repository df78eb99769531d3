// Form: The function waits for what never comes.
// Verdict: run_time_error
// Line: 7
// Says: deadlock

func heapSort(nums []int) []int {
	<-make(chan int)
	return nums
}
