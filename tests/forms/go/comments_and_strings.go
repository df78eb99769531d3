// Form: Comments and strings hold heads of the function that must not be found.
// Options: --case mixed_order
// Verdict: accepted

/* func heapSort(nums []int, n int) []int { */
// func heapSort() {}
const text = "func heapSort(a, b int) { \" /*"

var raw = `
func heapSort() {`

func heapSort(nums []int) []int {
	brace := '{' // }
	sort.Ints(nums)
	if brace != '{' || raw == text {
		return nil
	}
	return nums
}
