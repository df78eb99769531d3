// Takes memory in variables of the package.
// verdict: MLE, RTE
var held [1 << 30]byte

func heapSort(nums []int) []int {
	for i := 0; i < len(held); i += 1 << 12 {
		held[i] = 1
	}
	sort.Ints(nums)
	return nums
}
