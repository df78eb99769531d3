// Form: The function reads standard input, which is empty.
// Verdict: wrong_answer
// Report: compile.messages = "heap_sort.go:7: warning: this reads input: Kata calls a function and gives no input\n    7 | \tfmt.Scan(&n)"

func heapSort(nums []int) []int {
	var n int
	fmt.Scan(&n)
	return []int{n}
}
