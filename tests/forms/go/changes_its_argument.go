// Form: The function sorts its argument and returns a part of it.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums[:len(nums):len(nums)]
}
