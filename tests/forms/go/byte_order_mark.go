// Form: The file begins with a byte order mark.
// Options: --case mixed_order
// Verdict: accepted

package main

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
