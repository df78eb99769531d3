// Sift-down: the one step that heap sort, building a heap and taking its root are all made of.
package main

// Moves nums[i] down among the first size elements until no child is larger, in O(log size).
// Both subtrees of i must be heaps already, and 0 <= i < size <= len(nums).
func siftDown(nums []int, i int, size int) []int {
	for child := 2*i + 1; child < size; child = 2*i + 1 {
		// Only a strictly larger right child is preferred: of equal children the left one rises.
		if child+1 < size && nums[child+1] > nums[child] {
			child++
		}
		if nums[child] <= nums[i] {
			break
		}
		nums[i], nums[child] = nums[child], nums[i]
		i = child
	}
	return nums
}
