// Form: Lines end with CRLF.
// Options: --case mixed_order
// Verdict: accepted

package main

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
