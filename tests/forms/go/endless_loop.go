// Form: The function loops without end.
// Options: --time-limit 0.3
// Verdict: time_limit_exceeded
// Says: "cpu"

func heapSort(nums []int) []int {
	for {
	}
}
