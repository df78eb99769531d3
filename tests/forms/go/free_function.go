// Form: The function in camelCase, in a whole file of Go.
// Verdict: accepted

package main

import "sort"

func heapSort(nums []int) []int {
	sort.Ints(nums)
	return nums
}
