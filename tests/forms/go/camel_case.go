// Form: The function in camelCase, in a file named in PascalCase.
// File: HeapSort.go
// Verdict: accepted

func heapSort(nums []int64) []int64 {
	sort.Slice(nums, func(i, j int) bool { return nums[i] < nums[j] })
	return nums
}
