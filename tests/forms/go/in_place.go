// Form: The function sorts its argument and returns nothing.
// Verdict: wrong_answer
// Says: one that changes `nums` in place also returns it, and ends with `return nums`

func heapSort(nums []int) {
	sort.Ints(nums)
}
