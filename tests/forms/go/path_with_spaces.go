// Form: The path has spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.go
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
