// Form: A package is imported that is not there.
// Verdict: compile_error
// Line: 8
// Says: could not import github.com/emirpasic/gods/trees (file not found)

package main

import "github.com/emirpasic/gods/trees"

func heapSort(nums []int) []int {
	return trees.Sort(nums)
}
