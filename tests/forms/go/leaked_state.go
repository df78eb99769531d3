// Form: A variable of the package carries state from call to call.
// Verdict: wrong_answer
// Report: failure.finding.kind = "leaked_state"

var seen []int

func heapSort(nums []int) []int {
	seen = append(seen, nums...)
	sort.Ints(seen)
	return seen
}
