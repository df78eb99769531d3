// The median of every prefix: a max-heap of the lower half and a min-heap of the upper one.
package main

import (
	"container/heap"
	"sort"
)

// A min-heap of integers; the lower half is in one of negated numbers.
type minHeap struct{ sort.IntSlice }

func (h *minHeap) Push(x any) { h.IntSlice = append(h.IntSlice, x.(int)) }
func (h *minHeap) Pop() any {
	last := len(h.IntSlice) - 1
	x := h.IntSlice[last]
	h.IntSlice = h.IntSlice[:last]
	return x
}

// In O(n log n): the lower half has as many elements as the upper one, or one more.
func runningMedian(nums []int) []float64 {
	var lower, upper minHeap
	medians := make([]float64, 0, len(nums))
	for _, num := range nums {
		// The largest of the lower half goes up, and what is then too many up there comes down.
		heap.Push(&lower, -num)
		heap.Push(&upper, -heap.Pop(&lower).(int))
		if upper.Len() > lower.Len() {
			heap.Push(&lower, -heap.Pop(&upper).(int))
		}
		if lower.Len() > upper.Len() {
			medians = append(medians, float64(-lower.IntSlice[0]))
		} else {
			medians = append(medians, float64(upper.IntSlice[0]-lower.IntSlice[0])/2)
		}
	}
	return medians
}
