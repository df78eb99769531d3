// Form: Strings come back in place of integers.
// Verdict: wrong_answer
// Says: result[0]
// Says: string \"1\"

func heapSort(nums []int) []string {
	return []string{"1", "2"}
}
