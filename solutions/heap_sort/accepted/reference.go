// Heap sort: build a max-heap, then move its root behind the shrinking heap, again and again.
package main

// Moves nums[parent] down among the elements of a heap until no child is larger.
// Both subtrees of parent must be heaps already.
func siftDown(heap []int, parent int) {
	for child := 2*parent + 1; child < len(heap); child = 2*parent + 1 {
		// The last parent of a heap of even size has a left child only.
		if child+1 < len(heap) && heap[child+1] > heap[child] {
			child++
		}
		if heap[child] <= heap[parent] {
			return
		}
		heap[parent], heap[child] = heap[child], heap[parent]
		parent = child
	}
}

// Sorts in ascending order in O(n log n), with O(1) memory beside the slice.
func heapSort(nums []int) []int {
	// Backwards from the last parent: both subtrees are heaps when a node's turn comes.
	for parent := len(nums)/2 - 1; parent >= 0; parent-- {
		siftDown(nums, parent)
	}
	// What stands before `end` is the heap; what follows is sorted and the largest.
	for end := len(nums) - 1; end > 0; end-- {
		nums[0], nums[end] = nums[end], nums[0]
		siftDown(nums[:end], 0)
	}
	return nums
}
