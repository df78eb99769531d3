// The k smallest elements: a max-heap keeps the best so far, and its root is the first to go.
package main

import (
	"container/heap"
	"sort"
)

// A max-heap of integers.
type maxHeap struct{ sort.IntSlice }

func (h maxHeap) Less(i, j int) bool { return h.IntSlice[i] > h.IntSlice[j] }
func (h *maxHeap) Push(x any)        { h.IntSlice = append(h.IntSlice, x.(int)) }
func (h *maxHeap) Pop() any {
	last := len(h.IntSlice) - 1
	x := h.IntSlice[last]
	h.IntSlice = h.IntSlice[:last]
	return x
}

// In O(n log k), in ascending order.
func kSmallest(nums []int, k int) []int {
	if k > len(nums) {
		k = len(nums)
	}
	best := &maxHeap{nums[:k]}
	heap.Init(best)
	for _, num := range nums[k:] {
		if k > 0 && num < best.IntSlice[0] {
			best.IntSlice[0] = num
			heap.Fix(best, 0)
		}
	}
	sort.Ints(best.IntSlice)
	return best.IntSlice
}
