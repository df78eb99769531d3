// Form: A nil slice comes back, which is an empty list.
// Verdict: wrong_answer
// Report: counterexample.got = "[]"

func heapSort(nums []int) []int {
	return nil
}
