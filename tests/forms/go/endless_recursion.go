// Form: A recursion has no end.
// Verdict: run_time_error
// Line: 7
// Says: stack overflow

func down(n int) int {
	return n + down(n+1)*3
}

func heapSort(nums []int) []int {
	return []int{down(0)}
}
