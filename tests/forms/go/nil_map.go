// Form: A map that was never made is written to.
// Verdict: run_time_error
// Line: 8
// Says: assignment to entry in nil map

func heapSort(nums []int) []int {
	var counts map[int]int
	counts[1]++
	return nums
}
