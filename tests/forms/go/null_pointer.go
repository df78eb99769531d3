// Form: A nil pointer is followed.
// Verdict: run_time_error
// Line: 10
// Says: nil pointer dereference

type node struct{ next *node }

func heapSort(nums []int) []int {
	var n *node
	n = n.next
	return nums
}
