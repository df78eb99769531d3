// Form: A panic in a file whose path has spaces and Chinese characters names its line.
// File: with spaces/题目 集/heap sort.go
// Verdict: run_time_error
// Line: 8
// Says: over

func heapSort(nums []int) []int {
	panic("over")
}
