// Form: The function is open in the type of its elements.
// Verdict: accepted

type ordered interface{ ~int | ~float64 }

func heapSort[T ordered, S ~[]T](nums S) S {
	sort.Slice(nums, func(i, j int) bool { return nums[i] < nums[j] })
	return nums
}
