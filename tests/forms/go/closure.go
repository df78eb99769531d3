// Form: Helpers are closures, and constants and types have groups.
// Verdict: accepted

const (
	left = iota + 1
	right
)

type (
	heapOf []int
)

var (
	less = func(a, b int) bool { return a < b }
)

func heapSort(nums []int) []int {
	var sift func(h heapOf, i int)
	sift = func(h heapOf, i int) {
		top := i
		for _, child := range []int{2*i + left, 2*i + right} {
			if child < len(h) && less(h[top], h[child]) {
				top = child
			}
		}
		if top != i {
			h[i], h[top] = h[top], h[i]
			sift(h, top)
		}
	}
	for i := len(nums) / 2; i >= 0; i-- {
		if i < len(nums) {
			sift(nums, i)
		}
	}
	for end := len(nums) - 1; end > 0; end-- {
		nums[0], nums[end] = nums[end], nums[0]
		sift(nums[:end], 0)
	}
	return nums
}
