// Form: A wrong function prints to both streams, and the report shows what.
// Verdict: wrong_answer
// Report: counterexample.printed.stdout = "to stdout\n"
// Report: counterexample.printed.stderr = "to stderr\n"

func heapSort(nums []int) []int {
	fmt.Println("to stdout")
	fmt.Fprintln(os.Stderr, "to stderr")
	return append(nums, 1)
}
