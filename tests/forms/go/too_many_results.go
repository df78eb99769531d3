// Form: The function has a result more than the problem asks for.
// Verdict: wrong_answer
// Says: 2 results, ([]int, bool)

func heapSort(nums []int) ([]int, bool) {
	sort.Ints(nums)
	return nums, true
}
