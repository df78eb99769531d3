// Form: The function takes more memory than the limit.
// Verdict: memory_limit_exceeded
// Says: 256

func heapSort(nums []int) []int {
	all := make([]int, 1<<27)
	for i := range all {
		all[i] = i
	}
	nums[0] = all[5]
	return nums
}
