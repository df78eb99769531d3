// Form: A right function prints to both streams.
// Verdict: accepted

func heapSort(nums []int) []int {
	fmt.Println("to stdout")
	println("to stderr")
	sort.Ints(nums)
	return nums
}
