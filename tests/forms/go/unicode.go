// Form: Comments, strings and names are not ASCII.
// Options: --case mixed_order
// Verdict: accepted

// 堆排序 👩‍👧
func heapSort(nums []int) []int {
	größe := len(nums)
	名 := "排序 👩‍👧"
	sort.Ints(nums)
	if len(名) < 2 || größe != len(nums) {
		return nil
	}
	return nums
}
