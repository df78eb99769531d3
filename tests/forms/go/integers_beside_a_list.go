// Form: A list and two integers of different types are passed.
// Problem: sift_down
// Options: --cases 20 --case sinks_to_a_leaf
// Verdict: accepted

func siftDown(nums []int32, i int, size uint16) []int32 {
	n := int(size)
	for {
		top := i
		for _, child := range []int{2*i + 1, 2*i + 2} {
			if child < n && nums[child] > nums[top] {
				top = child
			}
		}
		if top == i {
			return nums
		}
		nums[i], nums[top] = nums[top], nums[i]
		i = top
	}
}
