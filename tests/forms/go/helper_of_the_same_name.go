// Form: A function that returns nothing has the problem's name, and the entry an alias.
// Options: --case mixed_order
// Verdict: accepted

func heapSort(nums []int) { sort.Ints(nums) }

func sortArray(nums []int) []int {
	heapSort(nums)
	return nums
}
