// Form: A slice of int32 of a type of its own is taken and returned.
// Verdict: accepted

type numbers []int32

func heapSort(nums numbers) numbers {
	sort.Slice(nums, func(i, j int) bool { return nums[i] < nums[j] })
	return nums
}
