// Form: The function sleeps longer than a call may.
// Options: --time-limit 0.3
// Verdict: time_limit_exceeded
// Says: "rest"

func heapSort(nums []int) []int {
	time.Sleep(time.Minute)
	return nums
}
