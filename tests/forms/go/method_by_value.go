// Form: A method that takes its object by value.
// Options: --case mixed_order
// Verdict: accepted

type Solution struct{}

func (Solution) heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
